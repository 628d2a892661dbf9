using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>Whose occurrences a question names.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Name">What it is called; null for the whole catalog.</param>
/// <param name="Unknown">Why it is not plain whose; null where it is.</param>
public sealed record NamedScope(OccurrenceScope Scope, string? Name, UnknownInFilter? Unknown)
{
    /// <summary>The code of the department; null where none is named.</summary>
    public string? Department => Scope.Department;

    /// <summary>The receiver; null where none is named.</summary>
    public KnownReceiver? Receiver => Scope.Receiver;
}
