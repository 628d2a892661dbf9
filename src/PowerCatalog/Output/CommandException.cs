namespace PowerCatalog.Output;

/// <summary>A command cannot go on; the message is for the person at the terminal.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
