using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>A trail, or the form that asks for one.</summary>
/// <param name="Of">Of what: power, department, township, adjustment or actor.</param>
/// <param name="Which">Which, as it was written; null where nothing was asked yet.</param>
/// <param name="Order">By which clock.</param>
/// <param name="Known">What may be written, with its name.</param>
/// <param name="Found">The trail; null where nothing was asked, or nothing is of that name.</param>
public sealed record TrailModel(
    string Of, string? Which, TrailOrder Order, IReadOnlyList<(string Value, string Text)> Known, TrailFound? Found);

/// <summary>A trail.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Lines">The facts of the page.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Size">Facts on a page.</param>
/// <param name="Total">Facts in all.</param>
public sealed record TrailFound(string Name, IReadOnlyList<TrailLine> Lines, int Number, int Size, long Total);

/// <summary>A fact of a trail.</summary>
/// <param name="Code">What it is about, by code.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPower">Whether that is a power.</param>
/// <param name="Step">What the fact did.</param>
public sealed record TrailLine(string Code, string Name, bool IsPower, LifeStep Step);

/// <summary>The query words of a trail.</summary>
internal static class TrailParameters
{
    public const string Power = "power";
    public const string Department = "department";
    public const string Township = "township";
    public const string Adjustment = "decision";
    public const string Actor = "actor";

    public static readonly QueryParameter Of = new("of", ParameterType.Text, "追踪什么 Of what.")
    {
        Values = [Power, Department, Township, Adjustment, Actor],
    };

    public static readonly QueryParameter Which = new(
        "which", ParameterType.Text, "哪一个：编码、名称、文号、版本或经办人 Which: a code, a name, a document number, a revision or an actor.");

    public static readonly IReadOnlyList<QueryParameter> AllWords = [Of, Which, QueryParameters.Order];
}
