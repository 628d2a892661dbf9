using System.Globalization;
using Microsoft.Extensions.Configuration;
using PowerCatalog.Ledger;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>How much of the disk stays free: <c>Disk:LeastFreeMegabytes</c>, of commands and of the server.</summary>
internal static class DiskSettings
{
    public const string Least = "Disk:LeastFreeMegabytes";

    // A petabyte; more is a slip of the finger, and would not fit into bytes.
    private const long Most = 1L << 30;

    /// <summary>The bytes that the file of settings and the environment say, for commands.</summary>
    /// <exception cref="CommandException">The setting cannot be read.</exception>
    public static long Of(string folder) =>
        Read(new ConfigurationBuilder().AddConfiguration(SettingsFile.Read(folder)).AddEnvironmentVariables().Build());

    /// <summary>The bytes that these settings say.</summary>
    /// <exception cref="CommandException">The setting is no whole number of megabytes.</exception>
    public static long Read(IConfiguration settings)
    {
        if (settings[Least] is not { } text) return DiskRoom.UsualLeast;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes <= Most)
            return megabytes << 20;
        throw new CommandException(
            ExitCode.WrongUsage,
            $"配置项 {Least} 应为兆字节的整数（0 表示不限），不能是“{text}”。The setting {Least} takes a whole number of megabytes, 0 for no "
                + $"bound; it cannot be '{text}'.");
    }
}
