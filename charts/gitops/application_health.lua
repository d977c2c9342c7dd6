-- Health of an application inside another: without it a wave would go on while the application before it still works.
if obj.status == nil or obj.status.health == nil then
  return {status = "Progressing", message = "waiting for the application controller"}
end
return {status = obj.status.health.status or "Progressing", message = obj.status.health.message}
