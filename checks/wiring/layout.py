"""Where objects lie: file, folder, namespace, region and provider configuration agree with each other."""

from __future__ import annotations

from collections.abc import Iterator

from checks.findings import Finding
from checks.resource import finding
from checks.world import World, place


def check(world: World) -> Iterator[Finding]:
    """All rules about places."""
    for rule in (file_path, region, provider_config, namespaces):
        yield from rule(world)


def file_path(world: World) -> Iterator[Finding]:
    """A file is called after its object, and a managed resource lies below environment, system and region."""
    for manifest in world:
        name = manifest.file.rpartition("/")[2]
        wanted = f"{manifest.kind}.{manifest.name}.k8s.yaml"
        if name != wanted:
            yield finding(manifest, "wiring.file-path", "", f"{name}: {wanted} is the file of this object")
    for resource in world.resources:
        environment, system, _ = place(resource.manifest)
        if not environment:
            message = f"{resource.manifest.file}: dist/<environment>/<system>/<region or global>/ is allowed"
            yield resource.finding("wiring.file-path", "", message)
        elif resource.manifest.namespace != f"{system}-{environment}":
            message = f"{resource.manifest.namespace}: objects of this folder live in {system}-{environment}"
            yield resource.finding("wiring.namespace", "metadata.namespace", message)


def region(world: World) -> Iterator[Finding]:
    """An object's region is the one that its folder names."""
    for resource in (*world.resources, *world.observed):
        folder = place(resource.manifest)[2]
        if resource.region and folder not in {"", "global", resource.region}:
            message = f"{resource.region}: the object lies in the folder of {folder}; move it or change the region"
            yield resource.finding("wiring.region", "region", message)


def provider_config(world: World) -> Iterator[Finding]:
    """An object goes to its own environment's account, never to another one or to a default."""
    for resource in (*world.resources, *world.observed):
        spec = resource.manifest.data.get("spec")
        reference = spec.get("providerConfigRef") if isinstance(spec, dict) else None
        given = (reference.get("kind"), reference.get("name")) if isinstance(reference, dict) else (None, None)
        wanted = ("ClusterProviderConfig", f"aws-{resource.environment}")
        if resource.environment and given != wanted:
            shown = "/".join(str(part) for part in given) if reference else "none"
            message = f"{shown}: {'/'.join(wanted)} is the account of {resource.environment}"
            yield resource.finding("wiring.provider-config", "spec.providerConfigRef", message)


def namespaces(world: World) -> Iterator[Finding]:
    """Every namespace in use is made: one finding for each that is not, at its first object."""
    known = {manifest.name for manifest in world.core if manifest.kind == "Namespace"}
    for manifest in world:
        if manifest.namespace and manifest.namespace not in known and place(manifest)[0]:
            known.add(manifest.namespace)
            message = f"{manifest.namespace}: no Namespace object in dist/ has this name"
            yield finding(manifest, "wiring.namespace", "metadata.namespace", message)
