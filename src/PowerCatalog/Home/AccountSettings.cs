using Microsoft.Extensions.Configuration;
using PowerCatalog.Accounts;

namespace PowerCatalog.Home;

/// <summary>
/// Where accounts are kept: <c>accounts.db</c> in the shared folder, or PostgreSQL by the setting <c>Accounts:ConnectionString</c>.
/// Commands read what the server reads.
/// </summary>
internal static class AccountSettings
{
    public const string ConnectionString = "Accounts:ConnectionString";

    /// <summary>As the file of settings and the environment say, for commands.</summary>
    public static AccountStore Open(HomePlace place) =>
        Open(Read(place), place.SharedOrOwn);

    /// <summary>Whether PostgreSQL keeps them, as the file of settings and the environment say.</summary>
    public static bool AreElsewhere(HomePlace place) => !string.IsNullOrWhiteSpace(Read(place)[ConnectionString]);

    /// <summary>As these settings say. Nothing is opened before the first question.</summary>
    public static AccountStore Open(IConfiguration settings, string shared)
    {
        var server = settings[ConnectionString];
        return new AccountStore(
            new AccountPlace(Path.GetFullPath(shared), string.IsNullOrWhiteSpace(server) ? null : server), TimeProvider.System);
    }

    private static IConfigurationRoot Read(HomePlace place) =>
        new ConfigurationBuilder().AddConfiguration(SettingsFile.Read(place.Folder)).AddEnvironment().Build();
}
