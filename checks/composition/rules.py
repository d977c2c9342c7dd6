"""Definitions and compositions hold together: each names what exists, and nothing is asked for that cannot be done.

Rules: composition.name, composition.scope, composition.version, composition.schema, composition.missing,
composition.type, composition.function, composition.package, composition.unsupported, composition.base,
composition.patch, composition.unused-field, composition.never-written, composition.name-length.
Source: Crossplane v2 documentation, "Composite Resource Definitions" and "Compositions".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.composition import patches
from checks.composition.definitions import Definition, WithDefinitions, definition
from checks.composition.errors import CompositionError
from checks.composition.fieldpaths import FieldPath
from checks.composition.templates import AUTO_READY, PATCH_AND_TRANSFORM, Template, templates
from checks.composition.trees import Tree, UnknownFieldError
from checks.findings import Finding, nearest
from checks.leaves import at, objects
from checks.manifests import Manifest
from checks.resource import finding
from checks.schema_facts import FactSource, committed
from checks.world import World

_LONGEST = 63
"""Characters of a composite's name: it becomes the value of a label on what it composes."""


def check(manifests: Sequence[Manifest]) -> list[Finding]:
    """All rules over all definitions, compositions and composites."""
    world = World.of(manifests)
    definitions = [definition(manifest) for manifest in world.parts.definitions]
    if not definitions and not world.parts.compositions:
        return []
    facts = WithDefinitions(committed(), definitions)
    read = {id(manifest): _read(manifest) for manifest in world.parts.compositions}
    found = [one for defined in definitions for one in _definition(defined)]
    for manifest in world.parts.compositions:
        found += _composition(world, manifest, definitions, read[id(manifest)], facts)
    for defined in definitions:
        found += _used(defined, [(one, read[id(one)]) for one in world.parts.compositions if _fits(one, defined)])
    return [*found, *_packages(world), *_composites(world, read)]


def _packages(world: World) -> Iterator[Finding]:
    """A function's package is one version of the function that it is called by, from whatever registry."""
    for one in world.core:
        if one.kind != "Function" or one.group != "pkg.crossplane.io":
            continue
        given = str(at(one.data, "spec.package") or "")
        image, _, digest = given.partition("@")
        path, colon, tag = image.rpartition(":") if ":" in image.rpartition("/")[2] else (image, "", "")
        if not digest and (not colon or tag == "latest"):
            message = f"{given}: one version is allowed, by a tag other than latest or a digest; add it"
            yield finding(one, "composition.package", "spec.package", message)
        for function in (AUTO_READY, PATCH_AND_TRANSFORM):
            if one.name.endswith(function) and path.rpartition("/")[2] != function:
                message = f"{given}: the package of {one.name} ends with /{function}; correct one of both"
                yield finding(one, "composition.package", "spec.package", message)


def _definition(defined: Definition) -> Iterator[Finding]:
    manifest, data = defined.manifest, defined.manifest.data
    if manifest.name != f"{defined.plural}.{defined.group}":
        message = f"{manifest.name}: {defined.plural}.{defined.group} is allowed, its plural and group; rename it"
        yield finding(manifest, "composition.name", "metadata.name", message)
    scope = at(data, "spec.scope")
    if scope != "Namespaced":
        message = f"{scope or 'missing'}: composites live in a namespace, as what they compose; write Namespaced"
        yield finding(manifest, "composition.scope", "spec.scope", message)
    versions = objects(at(data, "spec.versions"))
    referred = [one for one in versions if one.get("referenceable") is True]
    if len(referred) != 1 or referred[0].get("served") is not True:
        message = f"{len(referred)} versions are referenceable, one that is served is allowed; mark exactly one"
        yield finding(manifest, "composition.version", "spec.versions", message)
    for path, message in defined.problems:
        yield finding(manifest, "composition.schema", path, message)
    spec = defined.field("spec")
    if isinstance(spec, dict) and "crossplane" in (spec.get("properties") or {}):
        message = "spec.crossplane is Crossplane's own; another name is allowed; rename the field"
        yield finding(manifest, "composition.schema", "spec.versions", message)
    for index, version in enumerate(versions):
        yield from _columns(defined, version, f"spec.versions[{index}].additionalPrinterColumns")


def _columns(defined: Definition, version: dict[str, object], place: str) -> Iterator[Finding]:
    """What kubectl prints in a column is a field of the schema."""
    for index, column in enumerate(objects(version.get("additionalPrinterColumns"))):
        text = str(column.get("jsonPath", "")).removeprefix(".")
        if version.get("name") != defined.version or not text.startswith(("spec.", "status.")):
            continue
        try:
            Tree(defined.schema, {}).find(FieldPath.parse(text))
        except (UnknownFieldError, CompositionError) as error:
            if not text.startswith("status.conditions"):
                yield finding(defined.manifest, "composition.schema", f"{place}[{index}].jsonPath", str(error))


def _read(composition: Manifest) -> tuple[Template, ...] | CompositionError:
    try:
        return templates(composition.data)
    except CompositionError as error:
        return error


def _composition(
    world: World,
    manifest: Manifest,
    definitions: list[Definition],
    read: tuple[Template, ...] | CompositionError,
    facts: FactSource,
) -> Iterator[Finding]:
    known = {one.name for one in world.core if one.kind == "Function" and one.group == "pkg.crossplane.io"}
    for index, step in enumerate(objects(at(manifest.data, "spec.pipeline"))):
        name = at(step, "functionRef.name")
        if isinstance(name, str) and name not in known:
            meant = nearest(name, known)
            fix = f"did you mean {meant}" if meant else "add the Function"
            message = f"{name}: no Function of pkg.crossplane.io in dist/ has this name; {fix}"
            yield finding(manifest, "composition.function", f"spec.pipeline[{index}].functionRef.name", message)
    if isinstance(read, CompositionError):
        yield finding(manifest, "composition.unsupported", read.path, read.problem)
        return
    defined = next((one for one in definitions if _fits(manifest, one)), None)
    if defined is None:
        given = at(manifest.data, "spec.compositeTypeRef")
        types = ", ".join(sorted(f"{one.group}/{one.version} {one.kind}" for one in definitions)) or "none"
        given = f"{given.get('apiVersion')} {given.get('kind')}" if isinstance(given, dict) else "missing"
        message = f"{given}: no definition in dist/ has this type; allowed: {types}; write one of these"
        yield finding(manifest, "composition.type", "spec.compositeTypeRef", message)
        return
    for template in read:
        yield from patches.check(manifest, template, defined, facts)


def _fits(composition: Manifest, defined: Definition) -> bool:
    reference = at(composition.data, "spec.compositeTypeRef")
    wanted = (f"{defined.group}/{defined.version}", defined.kind)
    return isinstance(reference, dict) and (reference.get("apiVersion"), reference.get("kind")) == wanted


def _used(
    defined: Definition, compositions: list[tuple[Manifest, tuple[Template, ...] | CompositionError]]
) -> Iterator[Finding]:
    if not compositions:
        message = f"{defined.kind}: no Composition in dist/ composes it, so nothing would ever be made; add one"
        yield finding(defined.manifest, "composition.missing", "", message)
    sound = [(manifest, read) for manifest, read in compositions if not isinstance(read, CompositionError)]
    if sound and len(sound) == len(compositions):
        yield from patches.unused(defined, sound)


def _composites(world: World, read: dict[int, tuple[Template, ...] | CompositionError]) -> Iterator[Finding]:
    for one in world.rehearsals:
        owner, name = one.owner, at(one.owner.data, "spec.crossplane.compositionRef.name")
        if len(owner.name) > _LONGEST:
            message = f"{owner.name}: {len(owner.name)} characters, {_LONGEST} are allowed in a composite's name"
            yield finding(owner, "composition.name-length", "metadata.name", f"{message}; shorten it")
        broken = one.composition and isinstance(read.get(id(one.composition)), CompositionError)
        if one.problem and not broken:
            yield finding(owner, "composition.unsupported", "", str(one.problem))
        elif one.composition is None and not one.problem and name is not None:
            message = f"{name}: no Composition of {owner.kind} has this name; name one that exists"
            yield finding(owner, "composition.missing", "spec.crossplane.compositionRef.name", message)
