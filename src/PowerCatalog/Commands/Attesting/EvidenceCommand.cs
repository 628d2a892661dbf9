using System.CommandLine;

namespace PowerCatalog.Commands.Attesting;

/// <summary><c>evidence key|checkpoint|check|prove|bundle</c>.</summary>
internal static class EvidenceCommand
{
    public static Command Create() => new("evidence", "签名密钥、检查点与证据 Signing keys, checkpoints and evidence")
    {
        KeyCommands.Create(), CheckpointCommand.Create(), CheckCommand.Create(), ProveCommand.Create(), BundleCommand.Create(),
    };
}
