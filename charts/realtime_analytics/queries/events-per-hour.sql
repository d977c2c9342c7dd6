-- How many events happened in each hour, of those that came in since yesterday
SELECT substr("timestamp", 1, 13) AS hour, count(DISTINCT event_id) AS events
FROM $table
WHERE year || '-' || month || '-' || day >= CAST(CAST(current_date - INTERVAL '1' DAY AS date) AS varchar)
GROUP BY substr("timestamp", 1, 13)
ORDER BY hour
