// The contestant: cdk8s as its own language uses it, one ApiObject per object, one file per object.
// Arguments: folder with the unpacked packages, JSON file of objects, output folder.
const fs = require("fs");
const path = require("path");
const [, , packages, objects, outdir] = process.argv;
const cdk8s = require(path.join(packages, "node_modules", "cdk8s"));
const app = new cdk8s.App({ outdir, yamlOutputType: cdk8s.YamlOutputType.FILE_PER_RESOURCE });
const chart = new cdk8s.Chart(app, "chart");
JSON.parse(fs.readFileSync(objects, "utf-8")).forEach((object, number) => {
  new cdk8s.ApiObject(chart, `object-${number}`, object);
});
app.synth();
