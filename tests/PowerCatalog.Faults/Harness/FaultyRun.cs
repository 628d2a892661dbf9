using PowerCatalog.Running;

namespace PowerCatalog.Faults.Harness;

/// <summary>A command that a fault was put into.</summary>
/// <param name="Run">What a shell has after it.</param>
/// <param name="WasHit">Whether the fault came: a command that makes fewer calls ends before it.</param>
internal sealed record FaultyRun(ProgramRun Run, bool WasHit)
{
    /// <summary>The exit code of a program that was killed, and could say nothing.</summary>
    public const int Killed = 128 + 9;
}
