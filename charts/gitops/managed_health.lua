-- Health of managed resources and of our composites: healthy only once the controller has said so, for this generation.
local waiting = {status = "Progressing", message = "waiting for the controller"}
local annotations = obj.metadata.annotations or {}
if annotations["crossplane.io/paused"] == "true" then
  return {status = "Suspended", message = "paused by annotation"}
end
if obj.status == nil or obj.status.conditions == nil then
  return waiting
end

local said = {}
for _, condition in ipairs(obj.status.conditions) do
  said[condition.type] = condition
end

for _, name in ipairs({"LastAsyncOperation", "Synced"}) do
  local condition = said[name]
  if condition ~= nil and condition.status == "False" then
    return {status = "Degraded", message = condition.message or condition.reason}
  end
end

for _, name in ipairs({"Synced", "Ready"}) do
  local condition = said[name]
  if condition == nil or condition.status ~= "True" then
    return {status = "Progressing", message = condition and (condition.message or condition.reason) or waiting.message}
  end
  if condition.observedGeneration ~= nil and condition.observedGeneration < obj.metadata.generation then
    return {status = "Progressing", message = "the last change has not been looked at yet"}
  end
end
return {status = "Healthy", message = "Ready"}
