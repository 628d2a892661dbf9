using System.Text.Json.Serialization;
using PowerCatalog.Listings.Procedure.Answers;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>Adjustments on their way.</summary>
/// <param name="Items">These.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">The page, from 1; absent where the list is whole.</param>
/// <param name="PageSize">Adjustments on a page; absent where the list is whole.</param>
internal sealed record CardsAnswer(
    IReadOnlyList<CardAnswer> Items, int Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PageSize = null)
{
    /// <summary>All of them.</summary>
    public static CardsAnswer Of(IReadOnlyList<ProcedureCard> cards) => new([.. cards.Select(CardAnswer.Of)], cards.Count);

    /// <summary>A page of them.</summary>
    public static CardsAnswer Of(IReadOnlyList<ProcedureCard> cards, int page, int size) =>
        new([.. cards.Skip((page - 1) * size).Take(size).Select(CardAnswer.Of)], cards.Count, page, size);
}
