using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Web.Features.Search;

/// <summary>What a few characters find: powers, departments, townships and other receivers, adjustments, laws.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Powers">The first powers, and how many in all.</param>
/// <param name="Departments">Departments.</param>
/// <param name="Townships">Townships.</param>
/// <param name="Receivers">Receivers beside townships.</param>
/// <param name="Adjustments">Adjustments, the newest first.</param>
/// <param name="Laws">Laws, those with most powers first.</param>
public sealed record SearchModel(
    string? Text, Page<PowerAnswer> Powers, IReadOnlyList<DepartmentAnswer> Departments, IReadOnlyList<TownshipAnswer> Townships,
    IReadOnlyList<ReceiverAnswer> Receivers, IReadOnlyList<AdjustmentAnswer> Adjustments, IReadOnlyList<LawAnswer> Laws)
{
    /// <summary>The words that hold nothing to search for.</summary>
    public IReadOnlyList<string> NotSearched { get; } = SearchWords.NotSearched(Text);

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Powers.Total + Departments.Count + Townships.Count + Receivers.Count + Adjustments.Count + Laws.Count == 0;
}
