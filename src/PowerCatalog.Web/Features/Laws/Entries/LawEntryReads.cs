using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Application.Laws;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Figures;
using PowerCatalog.Domain.Laws.Folding;
using PowerCatalog.Domain.Laws.Following;
using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Listings.Words;
using PowerCatalog.Web.Http.Authentication;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>Reads entries for the API and the pages. What departments draft is shown to those who have a role in the catalog.</summary>
internal static class LawEntryReads
{
    public static async Task<IReadOnlyList<LawEntry>> AllAsync(CatalogRequest request) =>
        [.. (await BookAsync(request)).All.Select(entry => Shown(request, entry))];

    /// <summary>The entry that the address names, as far as it is dealt with today.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<FollowedEntry> OneAsync(CatalogRequest request)
    {
        var id = IdOf(request.Http.Route("entry"));
        var followed = await EntriesOf(request).FollowAsync(request.View.Catalog.Division, id, request.Http.RequestAborted);
        return followed is null ? throw NotFound() : followed with { Entry = Shown(request, followed.Entry) };
    }

    public static async Task<YearFigures> FiguresAsync(CatalogRequest request, int year) =>
        YearFigures.Of(year, (await BookAsync(request)).Standing);

    public static LawEntryAnswer Answer(CatalogRequest request, LawEntry entry) =>
        LawEntryAnswer.Of(entry, request.View.Actors.Shown(entry.Actor));

    public static Func<string, string> Bodies(CatalogRequest request) => new ValueWords(request.View, request.Words).Body;

    public static LawEntryId IdOf(string text) => LawEntryId.TryParse(text, out var id) ? id : throw NotFound();

    public static ProblemException NotFound() => new(
        ProblemTypes.LawEntryNotFound, "没有这条文件变动记录，见 law-entries。", "There is no such entry on changed documents; see law-entries.");

    private static LawEntries EntriesOf(CatalogRequest request) => request.Http.RequestServices.GetRequiredService<LawEntries>();

    private static Task<LawBook> BookAsync(CatalogRequest request) =>
        EntriesOf(request).BookAsync(request.View.Catalog.Division, request.Http.RequestAborted);

    private static LawEntry Shown(CatalogRequest request, LawEntry entry) =>
        Readers.IsWithin(request.Http, request.View.Catalog.Division) ? entry : entry with { Drafts = [] };
}
