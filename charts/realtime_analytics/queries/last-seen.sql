-- When each id that sent something in the last 7 days was last heard of, the most silent first
SELECT id, max("timestamp") AS last_seen, count(DISTINCT event_id) AS events
FROM $table
WHERE year || '-' || month || '-' || day >= CAST(CAST(current_date - INTERVAL '7' DAY AS date) AS varchar)
GROUP BY id
ORDER BY last_seen, id
LIMIT 1000
