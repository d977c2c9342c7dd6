-- Which attributes events of the last 7 days had, and how many events
SELECT name, count(DISTINCT event_id) AS events
FROM $table
CROSS JOIN UNNEST(map_keys(attributes)) AS attribute (name)
WHERE year || '-' || month || '-' || day >= CAST(CAST(current_date - INTERVAL '7' DAY AS date) AS varchar)
GROUP BY name
ORDER BY events DESC, name
