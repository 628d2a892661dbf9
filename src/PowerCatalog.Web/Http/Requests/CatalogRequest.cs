using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Naming;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Keeping;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>A request about one catalog: the query, read, and the catalog, opened through the lens that the query names.</summary>
internal sealed class CatalogRequest : IDisposable
{
    // SQLITE_CANTOPEN: a rebuild swapped the file between asking for its name and opening it.
    private const int CannotOpen = 14;

    private CatalogRequest(HttpContext http, QueryValues query, IReadOnlyList<QueryParameter> words, CatalogView view)
    {
        (Http, Query, Parameters, View) = (http, query, words, view);
        Words = http.RequestServices.GetRequiredService<CatalogWords>();
    }

    public HttpContext Http { get; }

    public QueryValues Query { get; }

    public IReadOnlyList<QueryParameter> Parameters { get; }

    public CatalogView View { get; }

    /// <summary>The names of categories, elements and fields.</summary>
    public CatalogWords Words { get; }

    public CatalogRef Catalog => new(View.Catalog.Division.Value, View.Catalog.Name);

    public Lens Lens => View.Lens;

    /// <summary>
    /// What tells answers with names of people from those of the public: nothing for these, else a digest of the names.
    /// </summary>
    public string Names { get; set; } = "";

    /// <summary>Reads the query and opens the catalog.</summary>
    /// <exception cref="ProblemException">The query is refused, or there is no such catalog.</exception>
    public static async Task<CatalogRequest> OpenAsync(HttpContext http, IReadOnlyList<QueryParameter> words, bool blanks = false)
    {
        var query = QueryValues.Read(http.Request.Query, words, blanks);
        var named = http.Route("division");
        if (!DivisionCode.TryParse(named, out var division)) throw NoCatalog(named);
        var services = http.RequestServices;
        var (views, written) = (services.GetRequiredService<CatalogViews>(), services.GetRequiredService<OwnWrites>());
        var request = new LensRequest(
            query.Date(QueryParameters.On), query.Known(QueryParameters.Known), query.Number(QueryParameters.AtLeast),
            query.Flag(QueryParameters.AsRecorded) ?? false);
        // Just after the first start there are no read models yet; a request that names a revision waits for them.
        if (request.AtLeast is null && services.GetRequiredService<ReadModelFiles>().Current is null) throw ProblemPipeline.NotReady();
        CatalogView? view;
        try
        {
            view = await written.OpenAsync(views, division, request, http.RequestAborted);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == CannotOpen)
        {
            view = await written.OpenAsync(views, division, request, http.RequestAborted);
        }

        var opened = new CatalogRequest(http, query, words, view ?? throw NoCatalog(named));
        await NamesShown.SetAsync(opened);
        return opened;
    }

    /// <summary>The page that is asked for.</summary>
    public (int Number, int Size, int Offset) Page() => Page(50);

    /// <summary>The same where a page holds another number of things unless more are asked for.</summary>
    public (int Number, int Size, int Offset) Page(int usual)
    {
        var number = (int)(Query.Number(QueryParameters.Page) ?? 1);
        var size = (int)(Query.Number(QueryParameters.PageSize) ?? usual);
        return (number, size, (number - 1) * size);
    }

    /// <summary>The power that the address names, known at some time: by code, or by a name that only one has.</summary>
    public PowerCode Power()
    {
        var text = Http.Route("code");
        if (Domain.Codes.PowerCode.TryRead(text, out var code) && View.Knows(code)) return code;
        var named = View.PowersNamed(text);
        if (named.Only is { } only) return only.Code;
        throw named.Total == 0 ? NoPower() : new ProblemException(ProblemTypes.PowerNotFound, named.Refusal!.Zh, named.Refusal.En);
    }

    /// <summary>The category that the query names; null where it names none.</summary>
    /// <exception cref="ProblemException">There is no such category.</exception>
    public Category? Category() => Query.Text(QueryParameters.Category) is { } text
        ? Words.Data.CategoryNamed(text) ?? throw QueryValues.Refused($"没有职权类型“{text}”。", $"'{text}' is no category.")
        : null;

    /// <summary>The text that the query seeks; null where it seeks none.</summary>
    /// <exception cref="ProblemException">A word of it holds nothing to search for.</exception>
    public string? SoughtText() => SearchWords.LeftOut(Query.Text(QueryParameters.Text)) is [var word, ..]
        ? throw QueryValues.Refused($"“{word}”没有可以查找的文字或数字，请去掉。", $"'{word}' holds no letter or number to search for; leave it out.")
        : Query.Text(QueryParameters.Text);

    /// <summary>The code of a power, whether there ever was one or not.</summary>
    public PowerCode PowerCode() => Domain.Codes.PowerCode.TryRead(Http.Route("code"), out var code) ? code : throw NoPower();

    private ProblemException NoPower()
    {
        var text = Http.Route("code");
        return new ProblemException(
            ProblemTypes.PowerNotFound, $"{View.Catalog.Name}的清单上从未有过编码为“{text}”的职权。",
            $"The catalog {View.Catalog.Division} never held a power '{text}'.");
    }

    /// <summary>The adjustment that the address names by id, document number or revision.</summary>
    /// <exception cref="ProblemException">There is none through this lens.</exception>
    public AdjustmentAnswer Adjustment()
    {
        var which = Http.Route("id");
        return View.Adjustment(which) ?? throw new ProblemException(
            ProblemTypes.AdjustmentNotFound,
            $"没有编号、文号或版本为“{which}”的决定，或按 known 当时还没有。{NearNames.Zh(Near(which))}",
            $"There is no adjustment '{which}' by id, document number or revision, or none was known yet through this lens."
                + NearNames.En(Near(which)))
        {
            OnPages = new(
                $"没有编号、文号或版本为“{which}”的决定，或在所选的时点还不知道。{NearNames.Zh(Near(which))}",
                $"There is no adjustment “{which}” by number or revision, or none was known yet at the point chosen."
                    + NearNames.En(Near(which))),
        };
    }

    private IReadOnlyList<string> Near(string number) =>
        Nearness.To(number, View.AdjustmentNames().Reverse().Select(adjustment => adjustment.DocumentNumber).OfType<string>());

    public TownshipCode TownshipCode()
    {
        var text = Http.Route("code");
        if (Domain.Codes.TownshipCode.TryParse(text, out var code)) return code;
        throw NoTownship(text);
    }

    /// <summary>The receiver that the address names, a township or any other, by code or name.</summary>
    /// <exception cref="ProblemException">Nobody is known by it, or several are.</exception>
    public KnownReceiver Receiver()
    {
        var named = View.ReceiversNamed(Http.Route("receiver"));
        return named.Only ?? throw Refused(named);
    }

    /// <summary>The problem of a name that nobody has, or several.</summary>
    public static ProblemException Refused(NamedReceivers named) => new(
        named.Meant.Count == 0 ? ProblemTypes.ReceiverNotFound : ProblemTypes.ReceiverAmbiguous, named.Refusal!.Zh, named.Refusal.En);

    /// <summary>The problem of a township that is not there on the day, with the day from which it is.</summary>
    public ProblemException NoTownship(string code)
    {
        var from = Domain.Codes.TownshipCode.TryParse(code, out var read) ? View.FirstDayOf(read) : null;
        return new ProblemException(
            ProblemTypes.TownshipNotFound,
            $"{View.Catalog.Name}的清单在 {View.Lens.On:yyyy-MM-dd} 没有代码为“{code}”的乡镇（街道）。"
                + (from is { } day ? $"它自 {day:yyyy-MM-dd} 起登记。" : ""),
            $"The catalog {View.Catalog.Division} knows no township '{code}' on {View.Lens.On:yyyy-MM-dd}."
                + (from is { } first ? $" It is registered from {first:yyyy-MM-dd}." : ""))
        {
            SeenOn = from,
        };
    }

    public void Dispose() => View.Dispose();

    private static ProblemException NoCatalog(string division) => new(
        ProblemTypes.CatalogNotFound, $"没有区划代码为“{division}”的清单。已有的清单见 /api/v1/catalogs。",
        $"There is no catalog '{division}'; /api/v1/catalogs lists those there are.")
    {
        OnPages = new(
            $"没有区划代码为“{division}”的清单。请从所有清单中选择。", $"There is no catalog “{division}”. Choose one of all catalogs."),
    };
}
