-- Which events of the last 7 days are in the lake more than once
SELECT event_id, id, count(*) AS copies
FROM $table
WHERE year || '-' || month || '-' || day >= CAST(CAST(current_date - INTERVAL '7' DAY AS date) AS varchar)
GROUP BY event_id, id
HAVING count(*) > 1
ORDER BY copies DESC, event_id
LIMIT 1000
