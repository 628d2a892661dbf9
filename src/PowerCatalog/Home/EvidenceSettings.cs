using Microsoft.Extensions.Configuration;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>
/// Where keys and checkpoints lie, and who cosigns: <c>Evidence:Key</c>, <c>Evidence:Folder</c> and <c>Evidence:Witnesses</c> among the
/// settings. Commands read what the server reads: the file, then the environment, where two of them have names of their own; the later
/// wins.
/// </summary>
internal static class EvidenceSettings
{
    private const string Section = "Evidence";

    public const string Key = "Evidence:Key";
    public const string Folder = "Evidence:Folder";
    public const string Witnesses = "Evidence:Witnesses";
    public const string KeyVariable = "POWERCATALOG_EVIDENCE_KEY";
    public const string FolderVariable = "POWERCATALOG_CHECKPOINTS";

    /// <summary>Adds the environment, with what it says under names of its own.</summary>
    public static IConfigurationBuilder AddEnvironment(this IConfigurationBuilder settings) =>
        settings.AddEnvironmentVariables().AddInMemoryCollection(
            from named in ((string Setting, string Variable)[])[(Key, KeyVariable), (Folder, FolderVariable)]
            let value = Environment.GetEnvironmentVariable(named.Variable)
            where value is { Length: > 0 }
            select KeyValuePair.Create(named.Setting, value));

    /// <summary>What the file of settings and the environment say, for commands.</summary>
    /// <exception cref="CommandException">A setting cannot be read.</exception>
    public static CheckpointOptions Of(HomePlace place) => IsAnythingSet(place)
        ? Read(new ConfigurationBuilder().AddConfiguration(SettingsFile.Read(place.Folder)).AddEnvironment().Build(), place)
        : Options(place, null, null, []);

    // Without a file and a variable nothing is set: a question then needs none of what reads settings, which takes longer than its answer.
    private static bool IsAnythingSet(HomePlace place) =>
        File.Exists(Path.Combine(Path.GetFullPath(place.Folder), SettingsFile.Name))
        || Environment.GetEnvironmentVariables().Keys.Cast<string>().Any(name =>
            name is KeyVariable or FolderVariable || name.Contains(Section, StringComparison.OrdinalIgnoreCase));

    /// <summary>What these settings say; <c>--checkpoints</c> and <c>--key</c> go before them.</summary>
    /// <exception cref="CommandException">A witness is not an address and a key.</exception>
    public static CheckpointOptions Read(IConfiguration settings, HomePlace place)
    {
        return Options(
            place, settings[Key], settings[Folder],
            [.. Lists.Texts(settings.GetSection(Witnesses)).Select((text, index) => Witness(text, index + 1))]);
    }

    private static CheckpointOptions Options(
        HomePlace place, string? key, string? elsewhere, IReadOnlyList<WitnessAddress> witnesses)
    {
        var folder = new EvidenceFolder(place.SharedOrOwn);
        return new CheckpointOptions(
            folder, Path.GetFullPath(place.Key ?? key ?? folder.UsualKeyFile), place.Checkpoints ?? elsewhere, witnesses);
    }

    private static WitnessAddress Witness(string text, int number)
    {
        try
        {
            return WitnessAddress.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new CommandException(
                ExitCode.WrongUsage, $"配置项 {Witnesses} 第 {number} 个：The setting {Witnesses}, number {number}: {exception.Message}");
        }
    }
}
