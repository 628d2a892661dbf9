using PowerCatalog.Fuzzing.Harness;
using PowerCatalog.Fuzzing.Readers;
using PowerCatalog.Fuzzing.Requests;

namespace PowerCatalog.Fuzzing;

/// <summary>Everything that reads what others wrote.</summary>
public static class Catalogue
{
    /// <summary>The targets; those that need a server ask this one.</summary>
    public static async Task<IReadOnlyList<Target>> OfAsync(Demonstration demo) =>
        [.. Tables.All, .. Written.All, .. Events.Of(demo), .. EvidenceFiles.Of(demo), .. await Api.OfAsync(demo)];
}
