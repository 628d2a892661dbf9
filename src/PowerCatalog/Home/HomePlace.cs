using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Home;

/// <summary>The data folder, ledger and shared folder of a command.</summary>
/// <param name="Folder">The data folder: read models, and the ledger where it is embedded.</param>
/// <param name="Ledger">
/// The connection string of EventStoreDB; null for the folder's own ledger, or the server that the folder remembers.
/// </param>
/// <param name="Shared">The folder that the nodes of a deployment share; null for the data folder.</param>
internal readonly record struct HomePlace(string Folder, string? Ledger, string? Shared = null)
{
    /// <summary>The folder of what nodes share: the data folder, where they share none.</summary>
    public string SharedOrOwn => Shared ?? Folder;

    /// <summary>The folder elsewhere that keeps checkpoints; null for that of the settings.</summary>
    public string? Checkpoints { get; init; }

    /// <summary>The divisions whose catalogs are followed; null for those that the folder's read models have.</summary>
    public DivisionScope? Divisions { get; init; }

    /// <summary>The file of the private key; null for that of the settings.</summary>
    public string? Key { get; init; }
}
