using PowerCatalog.Domain.Elements;
using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>The list of powers.</summary>
/// <param name="Page">What is on the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Powers on a page.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Sort">The order.</param>
/// <param name="Facets">How many each further filter leaves.</param>
/// <param name="Departments">The departments, by code.</param>
/// <param name="Department">The department that is filtered by; null where none is.</param>
public sealed record PowerListModel(
    Page<PowerAnswer> Page, int Number, int Size, PowerFilter Filter, PowerSort Sort, PowerFacets Facets, IReadOnlyList<DepartmentAnswer> Departments, DepartmentAnswer? Department);

/// <summary>One power.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name; where it is not on the list, its last.</param>
/// <param name="Power">The power as it stands through the lens; null where it is not on the list.</param>
/// <param name="Groups">Its elements as they are shown, by group.</param>
/// <param name="LegalBases">Its legal bases.</param>
/// <param name="Townships">Who exercises it.</param>
/// <param name="Steps">Its life, the newest step first.</param>
/// <param name="Lineage">Where it came from and where it went.</param>
public sealed record PowerModel(
    string Code,
    string Name,
    PowerAnswer? Power,
    IReadOnlyList<ElementSection> Groups,
    IReadOnlyList<LegalBasis> LegalBases,
    IReadOnlyList<PowerTownship> Townships,
    IReadOnlyList<LifeStep> Steps,
    IReadOnlyList<LineageShown> Lineage);

/// <summary>A group of elements.</summary>
/// <param name="Key">The group.</param>
/// <param name="Name">Its name.</param>
/// <param name="Elements">Those that have a value.</param>
public sealed record ElementSection(string Key, BothNames Name, IReadOnlyList<ElementShown> Elements);

/// <summary>An element with the decision that set it.</summary>
/// <param name="Key">The element.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">Its value.</param>
/// <param name="SetBy">The decision that set it; null where the history does not say.</param>
public sealed record ElementShown(string Key, BothNames Name, ElementType Type, string Value, BlamedElement? SetBy);

/// <summary>A step in where a power came from or went, in words.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">What stood before.</param>
/// <param name="To">What stands after.</param>
public sealed record LineageShown(LineageStep Step, string From, string To);
