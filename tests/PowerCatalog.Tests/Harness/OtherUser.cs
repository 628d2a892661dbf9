namespace PowerCatalog.Tests.Harness;

/// <summary>
/// The program as somebody who is not root. Root reads and writes everything: as another user of the same files it does what their modes
/// let it, and what belongs to others is others'.
/// </summary>
internal static class OtherUser
{
    /// <summary>What stands before the program.</summary>
    public static IReadOnlyList<string> Before => Environment.UserName == "root"
        ? ["unshare", "--user", "--map-user=54321", "--map-group=54321", "dotnet"]
        : ["dotnet"];

    /// <summary>Runs the program to its end.</summary>
    public static Task<ProgramRun> RunAsync(params IEnumerable<string> arguments) => RunInAsync(null, arguments);

    /// <summary>Runs the program to its end in a folder, where no variable names the data folder.</summary>
    public static async Task<ProgramRun> RunInAsync(string? folder, params IEnumerable<string> arguments)
    {
        string[] before = folder is null ? [] : ["env", "-u", "POWERCATALOG_DATA", "-C", folder];
        using var process = Executable.StartBehind([.. before, .. Before], Executable.Built, arguments);
        return await Executable.EndAsync(process);
    }
}
