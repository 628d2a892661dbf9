using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.Finding;

/// <summary>A department that was found.</summary>
/// <param name="Department">The department as it is on the day.</param>
/// <param name="FormerName">The name by which it was found, where that is not its name on the day.</param>
public sealed record FoundDepartment(DepartmentAnswer Department, string? FormerName);

/// <summary>A township that was found.</summary>
/// <param name="Township">The township as it is on the day.</param>
/// <param name="FormerName">The name by which it was found, where that is not its name on the day.</param>
public sealed record FoundTownship(TownshipAnswer Township, string? FormerName);

/// <summary>What a few characters find in a catalog; of each kind the first.</summary>
/// <param name="Text">What was typed; null where nothing was.</param>
/// <param name="Words">The words that were sought, with what each was led to.</param>
/// <param name="NotSearched">The words that hold nothing to search for, and the signs in others that are left out (取水*).</param>
/// <param name="Powers">Powers on the list on the day, the best first, and how many in all.</param>
/// <param name="Past">Powers of which only other days have the words: removed, renamed, to come; and how many in all.</param>
/// <param name="Departments">Departments, by any name that they ever had.</param>
/// <param name="Townships">Townships, likewise.</param>
/// <param name="Receivers">Receivers beside townships.</param>
/// <param name="Adjustments">Adjustments, by document number in any brackets or title, the newest first.</param>
/// <param name="Laws">Laws, those with most powers first.</param>
public sealed record Findings(
    string? Text,
    IReadOnlyList<SoughtWord> Words,
    IReadOnlyList<string> NotSearched,
    Page<PowerAnswer> Powers,
    Page<PastPower> Past,
    IReadOnlyList<FoundDepartment> Departments,
    IReadOnlyList<FoundTownship> Townships,
    IReadOnlyList<ReceiverAnswer> Receivers,
    IReadOnlyList<AdjustmentAnswer> Adjustments,
    IReadOnlyList<LawAnswer> Laws)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Powers.Total + Past.Total == 0
        && Departments.Count + Townships.Count + Receivers.Count + Adjustments.Count + Laws.Count == 0;

    /// <summary>What is found where nothing is sought.</summary>
    public static Findings None(string? text, IReadOnlyList<string> notSearched) => new(
        text, [], notSearched, new Page<PowerAnswer>(0, []), new Page<PastPower>(0, []), [], [], [], [], []);
}
