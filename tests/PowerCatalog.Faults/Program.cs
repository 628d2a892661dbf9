using System.Diagnostics;
using PowerCatalog.Faults;
using PowerCatalog.Faults.Harness;

// Faults of machines, put into the real program; after each it has to be as it was promised. All by one command; a sample of each runs in
// CI (PowerCatalog.Faults.Tests).
if (Options.Parse(args) is not { } options || options.Scenarios.Except(Catalogue.All.Keys).Any())
{
    Console.Error.WriteLine(Options.Usage);
    Console.Error.WriteLine($"SCENARIO is one of {string.Join(", ", Catalogue.All.Keys)}.");
    return 2;
}

var outcomes = new List<Outcome>();
foreach (var name in options.Scenarios.Count > 0 ? options.Scenarios : [.. Catalogue.All.Keys])
{
    var watch = Stopwatch.StartNew();
    var outcome = await Catalogue.All[name](options);
    outcomes.Add(outcome);
    foreach (var finding in outcome.Findings) Console.WriteLine($"FOUND {name}: {finding}");
    if (outcome.NotRun is not null) Console.WriteLine($"*** {name} DID NOT RUN: {outcome.NotRun}");
    else Console.WriteLine($"{name}: {outcome.Faults} faults, {outcome.Findings.Count} found, {watch.Elapsed.TotalSeconds:F0} s");
    foreach (var figure in outcome.Figures) Console.WriteLine($"  {figure}");
}

return outcomes.All(outcome => outcome.Holds) ? 0 : 1;
