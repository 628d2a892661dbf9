using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Fuzzing;
using PowerCatalog.Fuzzing.Harness;

// Sends every reader of the product what others might write. The cases follow from the seed; what is found is printed with its input, made
// small. A part runs in CI (PowerCatalog.Fuzzing.Tests).
const string Usage = "dotnet run -c Release --project tests/PowerCatalog.Fuzzing -- [--cases 100000] [--seed 1] [--only NAME]";
var given = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
if (args.Length % 2 != 0 || given.Keys.Except(["--cases", "--seed", "--only"]).Any())
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var cases = int.Parse(given.GetValueOrDefault("--cases", "100000"), CultureInfo.InvariantCulture);
var seed = uint.Parse(given.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
await using var demo = await Demonstration.StartAsync();
var targets = await Catalogue.OfAsync(demo);
var shares = targets.Sum(target => target.Share);
var (sent, found) = (0, 0);
foreach (var target in targets.Where(target => given.GetValueOrDefault("--only") is not { } only || only == target.Name))
{
    var watch = Stopwatch.StartNew();
    var own = (int)((((long)cases * target.Share) + shares - 1) / shares);
    var faults = await Fuzzer.RunAsync(target, own, seed);
    (sent, found) = (sent + own, found + faults.Count);
    Console.WriteLine($"{target.Name}: {own} cases, {faults.Count} found, {watch.Elapsed.TotalSeconds:F0} s");
    foreach (var fault in faults) Console.WriteLine($"FOUND {fault}");
}

Console.WriteLine($"{sent} cases with seed {seed}: {found} found");
return found == 0 && sent > 0 ? 0 : 1;
