-- How many events came in on each of the last 30 days, and of how many ids
SELECT year || '-' || month || '-' || day AS arrived, count(DISTINCT event_id) AS events, count(DISTINCT id) AS ids
FROM $table
WHERE year || '-' || month || '-' || day >= CAST(CAST(current_date - INTERVAL '30' DAY AS date) AS varchar)
GROUP BY year || '-' || month || '-' || day
ORDER BY arrived
