using System.CommandLine;

namespace PowerCatalog.Commands.Attesting;

/// <summary><c>evidence key|checkpoint|check</c>.</summary>
internal static class EvidenceCommand
{
    public static Command Create() => new("evidence", "签名密钥与检查点 Signing keys and checkpoints")
    {
        KeyCommands.Create(), CheckpointCommand.Create(), CheckCommand.Create(),
    };
}
