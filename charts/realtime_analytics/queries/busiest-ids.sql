-- Which 20 ids sent most in the last 7 days, and what
SELECT id, count(DISTINCT event_id) AS events, min(value) AS least, avg(value) AS mean, max(value) AS most
FROM $table
WHERE year || '-' || month || '-' || day >= CAST(CAST(current_date - INTERVAL '7' DAY AS date) AS varchar)
GROUP BY id
ORDER BY events DESC, id
LIMIT 20
