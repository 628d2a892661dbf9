namespace PowerCatalog.Home;

/// <summary>The user that this process runs as.</summary>
internal static class SystemUser
{
    private const string Status = "/proc/self/status";
    private const string UserLine = "Uid:";

    /// <summary>
    /// The name that the operating system gives; <c>uid-54321</c> where it has none, as a container may run as a user that nobody
    /// entered, and <c>unknown</c> where it does not say even that.
    /// </summary>
    public static string Name { get; } = Find();

    private static string Find()
    {
        try
        {
            return Environment.UserName is { Length: > 0 } name ? name : Number();
        }
        catch (IOException)
        {
            // There is no list of users at all.
            return Number();
        }
    }

    private static string Number()
    {
        var line = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith(UserLine, StringComparison.Ordinal))
            : null;
        return line is null ? "unknown" : "uid-" + line.Split('\t')[1];
    }
}
