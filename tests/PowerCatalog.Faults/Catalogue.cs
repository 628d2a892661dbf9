using PowerCatalog.Faults.Harness;
using PowerCatalog.Faults.Imports;
using PowerCatalog.Faults.Machines;
using PowerCatalog.Faults.PowerCuts;
using PowerCatalog.Faults.Serving;
using PowerCatalog.Faults.Soaking;

namespace PowerCatalog.Faults;

/// <summary>The scenarios, by the names that the command line takes.</summary>
internal static class Catalogue
{
    public static IReadOnlyDictionary<string, Func<Options, Task<Outcome>>> All { get; } =
        new Dictionary<string, Func<Options, Task<Outcome>>>
        {
            ["write-calls"] = options => WriteCalls.RunAsync(options.Every, options.Parallel),
            ["power-cut"] = options => PowerCut.RunAsync(options.Every, options.Seed, options.Parallel),
            ["clock-jumps"] = _ => ClockJumps.RunAsync(),
            ["read-only"] = _ => ReadOnlyFolder.RunAsync(),
            ["nameless-user"] = _ => NamelessUser.RunAsync(),
            ["two-writers"] = _ => TwoWriters.RunAsync(),
            ["serve-kills"] = options => ServeKills.RunAsync(options.Kills, options.Seed),
            ["cluster"] = options => ClusterKills.RunAsync(options.Kills, options.Server),
            ["soak"] = options => Soak.RunAsync(TimeSpan.FromMinutes(options.Minutes)),
        };
}
