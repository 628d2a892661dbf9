using System.Text.Json.Serialization;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Web.Answering;

/// <summary>The catalog that an answer is about.</summary>
/// <param name="Division">The government's division, six digits.</param>
/// <param name="Name">Its name.</param>
internal sealed record CatalogRef(string Division, string Name);

/// <summary>Through which the catalog was looked at.</summary>
/// <param name="On">The day.</param>
/// <param name="Known">The revision of the last adjustment taken into account.</param>
/// <param name="KnownRecorded">When that adjustment was recorded.</param>
/// <param name="Head">The revision of the last adjustment of all.</param>
/// <param name="AsRecorded">Whether corrections and annulments are left aside.</param>
internal sealed record LensRef(DateOnly On, long Known, DateTimeOffset KnownRecorded, long Head, bool AsRecorded);

/// <summary>A name in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record BothNames(string Zh, string En);

/// <summary>A list, or a page of one.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Items">What is listed.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">The page, from 1; absent where the list is whole.</param>
/// <param name="PageSize">Items on a page; absent where the list is whole.</param>
internal sealed record ListAnswer<T>(
    CatalogRef Catalog,
    LensRef Lens,
    IReadOnlyList<T> Items,
    long Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PageSize = null);

/// <summary>The names that answers and tables show, looked up once.</summary>
public sealed class Names(ReferenceData reference)
{
    private readonly BothNames[] _categories = [.. Enum.GetValues<Category>().Select(category => reference.NameOf(category)).Select(name => new BothNames(name.Zh, name.En))];

    public ReferenceData Data { get; } = reference;

    public BothNames Of(Category category) => _categories[(int)category];

    public Category? CategoryNamed(string text) => Data.CategoryNamed(text);

    /// <summary>An element, or what changes like one: the department, the townships.</summary>
    public BothNames? Of(string? element) => element switch
    {
        null => null,
        Domain.Adjustments.Fields.Department => new BothNames(Heading(element), "Department"),
        Domain.Adjustments.Fields.Townships => new BothNames(Heading(element), "Townships"),
        "effective" => new BothNames("生效日期", "Effective date"),
        "until" => new BothNames("截止日期", "Last day"),
        "instrument" => new BothNames("委托书文号", "Instrument"),
        "provincialBasis" => new BothNames("省级依据", "Provincial basis"),
        "travelling" => new BothNames("随同权力", "What travels with it"),
        "suspended" => new BothNames("暂停", "Suspended"),
        _ => Data.Elements[element] is { } known ? new BothNames(known.Zh, known.En) : new BothNames(element, element),
    };

    public string Heading(string field) => Data.Headings.Preferred(field);

    public static string Mode(DelegationMode mode) => DelegationWords.Show(mode);

    public static string ActingName(ActingName name) => DelegationWords.Show(name);

    /// <summary>What happened, in Chinese.</summary>
    public static string Event(string type) => type switch
    {
        EventNames.PowerAdded or nameof(PowerAdded) => "增加",
        EventNames.PowerRemoved or nameof(PowerRemoved) => "减少",
        EventNames.PowerElementsChanged or nameof(PowerElementsChanged) => "变更要素",
        EventNames.PowerTransferred or nameof(PowerTransferred) => "划转",
        EventNames.FactCorrected or nameof(FactCorrected) => "更正",
        EventNames.AdjustmentAnnulled or nameof(AdjustmentAnnulled) => "撤销",
        EventNames.PowerSuspended or nameof(PowerSuspended) => "暂停",
        EventNames.PowerResumed or nameof(PowerResumed) => "恢复",
        EventNames.PowerDelegated or nameof(PowerDelegated) => "赋权",
        EventNames.DelegationRecalled or nameof(DelegationRecalled) => "收回",
        _ => type,
    };

    public IEnumerable<Element> Elements => Data.Elements.All.Where(element => !element.Core);
}
