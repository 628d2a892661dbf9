using Microsoft.Extensions.Configuration;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>
/// Where keys and checkpoints lie, and who cosigns: <c>Evidence:Key</c>, <c>Evidence:Folder</c> and <c>Evidence:Witnesses</c> among the
/// settings; the environment and the command line go before them.
/// </summary>
internal static class EvidenceSettings
{
    public const string Key = "Evidence:Key";
    public const string Folder = "Evidence:Folder";
    public const string Witnesses = "Evidence:Witnesses";
    public const string KeyVariable = "POWERCATALOG_EVIDENCE_KEY";

    /// <summary>What the settings say.</summary>
    /// <exception cref="CommandException">A witness is not an address and a key.</exception>
    public static CheckpointOptions Read(IConfiguration settings, HomePlace place)
    {
        var folder = new EvidenceFolder(place.Shared ?? place.Folder);
        var key = Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } named ? named : settings[Key];
        return new CheckpointOptions(
            folder, key ?? folder.UsualKeyFile, place.Checkpoints ?? settings[Folder],
            [.. Lists.Texts(settings.GetSection(Witnesses)).Select(Witness)]);
    }

    private static WitnessAddress Witness(string text)
    {
        try
        {
            return WitnessAddress.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new CommandException(ExitCode.WrongUsage, $"配置项 {Witnesses}：The setting {Witnesses}: {exception.Message}");
        }
    }
}
