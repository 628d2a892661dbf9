using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Reference;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Logs;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.ReadModels.Comparing;

/// <summary>Says where an exported list comes from.</summary>
public static class ListVersions
{
    /// <summary>The version of a list of the powers that meet a filter.</summary>
    public static ListVersion VersionOf(this CatalogView view, PowerFilter filter, ReferenceData reference)
    {
        ArgumentNullException.ThrowIfNull(view);
        var lens = view.Lens;
        return new ListVersion(view.Catalog.Division, lens.On, lens.Known, new PowerFilterText(reference).Write(filter, lens.AsRecorded))
        {
            Log = view.LogOf(lens.Known),
        };
    }

    /// <summary>What versions say of the log up to a revision.</summary>
    internal static string LogOf(this CatalogView view, long revision) =>
        view.LogState(revision + 1).Root[..ListVersion.LogDigits];
}
