namespace PowerCatalog.Browser.Pages;

/// <summary>
/// Every page of the demonstration, in each state that looks different. This is the one list: what is checked of a page (accessibility,
/// policy, layout, print), photographed and measured goes over it, so a page on this list is left out nowhere.
/// </summary>
public static class DemoPages
{
    /// <summary>Where the office records.</summary>
    public const string Record = Catalog + "/record";

    /// <summary>The adjustments on their way.</summary>
    public const string Procedure = Catalog + "/procedure";

    private const string Catalog = "/640300";
    private const string Past = "?on=2021-06-30&known=2021-07-15T00:00:00%2B08:00";
    private const string Change = Record + "/change?kind=";
    private const string Promised = Change + "change&code=640115002000";
    private const string Township = Catalog + "/townships/640302101000";

    /// <summary>Everybody's pages.</summary>
    private static readonly IReadOnlyList<DemoPage> Open =
    [
        new("front", Catalog),
        new("front-past", Catalog + Past),
        new("powers", Catalog + "/powers"),
        new("powers-page", Catalog + "/powers?sort=since&desc=true&page=3"),
        new("powers-filtered", Catalog + "/powers?department=D15&category=penalty&delegated=true"),
        new("powers-law", Catalog + "/powers?law=安全生产法"),
        new("powers-coming", Catalog + "/powers?coming=true&mode=empowered"),
        new("powers-plain-word", Catalog + "/powers?q=养狗"),
        new("powers-none", Catalog + "/powers?q=没有这样的职权"),
        new("powers-print", Catalog + "/powers?pageSize=300"),
        new("powers-past", Catalog + "/powers" + Past),
        new("power", Catalog + "/powers/640115001000"),
        new("power-corrected", Catalog + "/powers/640115002000"),
        new("power-annulled", Catalog + "/powers/640115006000"),
        new("power-suspended", Catalog + "/powers/640115006000?on=2022-05-15&known=吴政办发〔2022〕7号"),
        new("power-given", Catalog + "/powers/640228001000"),
        new("power-past", Catalog + "/powers/640115002000" + Past),
        new("power-recorded", Catalog + "/powers/640115002000?asRecorded=true"),
        new("power-compare-start", Catalog + "/powers/640115002000/compare"),
        new("power-off", Catalog + "/powers/640116026000"),
        new("power-to-come", Catalog + "/powers/640115010000?on=2031-01-01"),
        new("power-ending", Catalog + "/powers/640115003000"),
        new("power-compare", Catalog + "/powers/640115002000/compare?fromOn=2021-01-01&toOn=2023-01-01"),
        new("departments", Catalog + "/departments"),
        new("departments-none", Catalog + "/departments?on=2001-01-01"),
        new("townships", Catalog + "/townships"),
        new("township", Township),
        new("township-past", Township + Past),
        new("township-none", Township + "?on=2020-06-30"),
        new("township-filtered", Township + "?q=水&mode=empowered"),
        new("township-filtered-none", Township + "?q=没有这样的职权"),
        new("township-card", Township + "/card"),
        new("township-card-none", Township + "/card?on=2020-06-30"),
        new("township-changes", Township + "/changes?since=2021-01-01"),
        new("township-changes-none", Township + "/changes"),
        new("township-changes-net", Township + "/changes?since=2021-01-01&net=true"),
        new("changes", Catalog + "/changes"),
        new("changes-since", Catalog + "/changes?since=2026-01-01&department=D15"),
        new("changes-none", Catalog + "/changes?since=2020-12-01&on=2020-12-02"),
        new("decisions", Catalog + "/decisions"),
        new("decisions-past", Catalog + "/decisions" + Past),
        new("decision-opening", Catalog + "/decisions/5061"),
        new("decision-big", Catalog + "/decisions/6974"),
        new("decision-page", Catalog + "/decisions/6974?page=2"),
        new("decision-townships", Catalog + "/decisions/5192"),
        new("decision-department", Catalog + "/decisions/5820"),
        new("decision-corrected", Catalog + "/decisions/7909"),
        new("decision-correcting", Catalog + "/decisions/7918"),
        new("decision-annulled", Catalog + "/decisions/7924"),
        new("decision-annulling", Catalog + "/decisions/7933"),
        new("announcement", Catalog + "/decisions/7936/announcement"),
        new("announcement-big", Catalog + "/decisions/6974/announcement"),
        new("decision-recorded", Catalog + "/decisions/7936?done=recorded"),
        new("decision-already", Catalog + "/decisions/7936?done=already"),
        new("laws", Catalog + "/laws"),
        new("laws-none", Catalog + "/laws?q=没有这样的法"),
        new("law", Catalog + "/laws/安全生产法"),
        new("laws-entries", Catalog + "/laws/entries"),
        new("register-commitment", Catalog + "/registers/commitment"),
        new("register-cross-province", Catalog + "/registers/cross-province"),
        new("search", Catalog + "/search"),
        new("search-hits", Catalog + "/search?q=水"),
        new("search-two", Catalog + "/search?q=校车"),
        new("search-plain-word", Catalog + "/search?q=养狗"),
        new("search-past", Catalog + "/search?q=640116026000"),
        new("search-none", Catalog + "/search?q=没有这样的字"),
        new("error-power", Catalog + "/powers/640199999999") { Status = 404 },
        new("error-address", Catalog + "/nothing") { Status = 404 },
        new("error-catalog", "/999999") { Status = 404 },
        new("error-known", Catalog + "/powers?known=昨天") { Status = 400 },
        new("error-day", Catalog + "/powers?on=2021-02-30") { Status = 400 },
        new("audit", Catalog + "/audit"),
        new("audit-past", Catalog + "/audit" + Past),
        new("audit-compare", Catalog + "/audit/compare"),
        new("audit-compared", Catalog + "/audit/compare?fromOn=2020-12-31&toOn=2021-12-31"),
        new("audit-trail", Catalog + "/audit/trail"),
        new("audit-trail-department", Catalog + "/audit/trail?of=department&which=D15"),
        new("audit-trail-power", Catalog + "/audit/trail?of=power&which=640115002000&order=recorded"),
        new("audit-trail-actor", Catalog + "/audit/trail?of=actor&which=demo"),
        new("audit-trail-none", Catalog + "/audit/trail?of=power&which=none"),
        new("audit-reconcile", Catalog + "/audit/reconcile"),
        new("audit-reconcile-2021", Catalog + "/audit/reconcile?year=2021"),
        new("audit-replay", Catalog + "/audit/replay"),
        new("evidence", Catalog + "/evidence"),
        new("data", Catalog + "/data"),
        new("compare-governments", Catalog + "/compare"),
        new("charts", Catalog + "/charts"),
        new("sign-in", "/sign-in?next=" + Record),
        // Nobody's name: a wrong password of each view would leave the account that others sign in with one try at a time.
        new("sign-in-wrong", "/sign-in")
        {
            Sent = true, Throttled = true, Typed = [("name", "nobody"), ("password", "not the password")], Status = 400,
        },
        new("sign-in-empty", "/sign-in") { Sent = true, Throttled = true, Status = 400 },
    ];

    /// <summary>The office's pages.</summary>
    private static readonly IReadOnlyList<DemoPage> Office =
    [
        .. ((DemoPage[])
        [
            new("record", Record),
            new("record-discarded", Record + "?discarded=true"),
            new("record-nothing", Record) { Sent = true, Status = 400 },
            new("preview", Drafts.Clean),
            new("preview-faulty", Drafts.Faulty),
            new("preview-unmapped", Drafts.Unmapped),
            new("change-start", Record + "/change"),
            new("change-code", Change + "remove"),
            new("change-code-wrong", Change + "remove&code=640199999999"),
            new("change-element", Promised),
            new("change-form", Promised + "&element=promisedLimit"),
            new("change-form-faulty", Promised + "&element=promisedLimit") { Sent = true,
                Typed = [("line-to", "很快"), ("header-title", "测试")], Status = 422 },
            new("change-text", Promised + "&element=duties"),
            new("add-form", Change + "add"),
            new("add-form-faulty", Change + "add") { Sent = true, Typed = [("line-code", "一"), ("line-promisedLimit", "很快")],
                Status = 422 },
            new("remove-form", Change + "remove&code=640115002000"),
            new("transfer-form", Change + "transfer&code=640115002000"),
            new("delegate-form", Change + "delegate&code=640115002000"),
            new("delegate-form-faulty", Change + "delegate&code=640115002000") { Sent = true, Status = 422 },
            new("recall-form", Change + "recall&code=640228001000"),
            new("suspend-form", Change + "suspend&code=640115002000"),
            new("correct-form", Change + "correct"),
            new("annul-form", Change + "annul"),
            new("power-signed-in", Catalog + "/powers/640115002000"),
            new("procedure", Procedure),
            new("procedure-stage", Procedure + "?stage=done"),
            new("procedure-recalls", Procedure + "/recalls"),
            new("procedure-begin", Procedure + "/begin"),
            new("procedure-begin-faulty", Procedure + "/begin") { Sent = true, Typed = [("cause", "条例修改")], Status = 422 },
            new("procedure-drafted", Drafts.Drafted),
            new("procedure-submitted", Drafts.Submitted),
            new("procedure-lines", Drafts.Drafted + "/lines?done=draft"),
            new("procedure-change", Drafts.Drafted + "/change"),
            new("procedure-change-form", Drafts.Drafted + "/change?kind=change&code=640115002000&element=promisedLimit"),
            new("work", "/work"),
            new("account", "/account"),
            new("account-factor", "/account/second-factor"),
        ]).Select(page => page with { SignedIn = true }),
    ];

    /// <summary>All that there are.</summary>
    public static readonly IReadOnlyList<DemoPage> All = [.. Open, .. Office];

    /// <summary>One by its name.</summary>
    public static DemoPage Named(string name) => All.Single(page => page.Name == name);
}
