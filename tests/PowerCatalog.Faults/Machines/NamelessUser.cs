using PowerCatalog.Faults.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Machines;

/// <summary>
/// The program run by a user that the system has no name for, as containers do: it records, and the number stands for the name.
/// </summary>
public static class NamelessUser
{
    /// <summary>Tries it with a number that nobody entered.</summary>
    public static async Task<Outcome> RunAsync()
    {
        const string Name = "nameless-user";
        using var baseline = await Baseline.RecordAsync();
        var (data, file) = (baseline.Copy(), await baseline.FileAsync(1));
        string[] nameless = ["unshare", "--user", "--map-user=54321", "--map-group=54321"];
        if (!await Mounts.AreAllowedAsync(baseline.Copy())) return Outcome.Without(Name, Mounts.Absent);
        using var process = Executable.StartBehind([.. nameless, "dotnet"], Executable.Built, ["import", file, "--data", data, "--json"]);
        var run = await Executable.EndAsync(process);
        var findings = new List<Finding>();
        if (run.ExitCode != 0) findings.Add(new Finding("import", $"it ends with {run.ExitCode}: {run.Error}"));
        var actors = (await Resident.RunAsync("adjustments", "--data", data, "--json")).DoneJson().GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("actor").GetString()).ToList();
        if (!actors.Contains("cli:uid-54321")) findings.Add(new Finding("adjustments", $"the actors are {string.Join(", ", actors)}"));
        return new Outcome(Name, 1, [], findings);
    }
}
