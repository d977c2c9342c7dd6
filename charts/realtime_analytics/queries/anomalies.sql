-- Which events of the last 7 days had a value above the threshold for alerts, newest first
SELECT DISTINCT "timestamp", id, value, event_id
FROM $table
WHERE year || '-' || month || '-' || day >= CAST(CAST(current_date - INTERVAL '7' DAY AS date) AS varchar)
  AND value > $threshold
ORDER BY "timestamp" DESC, event_id
LIMIT 1000
