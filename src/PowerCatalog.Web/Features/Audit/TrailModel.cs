using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>A trail, or the form that asks for one.</summary>
/// <param name="Of">Of what: power, department, township, adjustment or actor.</param>
/// <param name="Which">Which, as it was written; null where nothing was asked yet.</param>
/// <param name="Order">By which clock.</param>
/// <param name="Known">What may be written, with its name.</param>
/// <param name="Found">The trail; null where nothing was asked, or nothing is of that name.</param>
/// <param name="Refusal">Why it is not plain which receiver is meant; null where it is.</param>
public sealed record TrailModel(
    string Of, string? Which, TrailOrder Order, IReadOnlyList<(string Value, string Text)> Known, TrailFound? Found,
    Bilingual? Refusal);
