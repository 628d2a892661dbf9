using Microsoft.Extensions.Configuration;
using PowerCatalog.Output;

namespace PowerCatalog.Home;

/// <summary>The file of settings in a data folder.</summary>
internal static class SettingsFile
{
    public const string Name = "appsettings.json";

    /// <summary>What it says; nothing where it is absent.</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    public static IConfigurationRoot Read(string folder)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(Path.GetFullPath(folder), Name), optional: true, reloadOnChange: false).Build();
        }
        catch (InvalidDataException exception)
        {
            throw new CommandException(
                ExitCode.WrongUsage, $"无法读取 {Name}。{Name} cannot be read. {exception.Message} {exception.InnerException?.Message}");
        }
    }
}
