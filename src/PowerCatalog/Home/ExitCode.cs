namespace PowerCatalog.Home;

/// <summary>What the program says to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int WrongUsage = 2;
    public const int Failure = 3;
}

/// <summary>A command cannot go on; the message is for the person at the terminal.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
