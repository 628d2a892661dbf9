using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.OpenData;

/// <summary>The columns that are no elements: name for programs, and what they say.</summary>
internal static class ColumnNotes
{
    private static readonly Bilingual How = new(
        "怎样承接：赋权、委托、下放等",
        "How the power came to the receiver: 赋权 (empowered), 委托 (entrusted), 下放 (handed down) and so on");
    private static readonly Bilingual Counted = new("决定所含的数量", "How many the adjustment has");

    private static readonly Dictionary<string, (string Name, Bilingual Note)> Common = new()
    {
        ["Code"] = ("code", new("职权编码，在一份清单中唯一", "The power's code, unique in a catalog")),
        ["Name"] = ("name", new("职权名称", "The power's name")),
        ["Category"] = ("category", new("职权类型：十类行政职权之一，或公共服务", "One of the ten categories of powers, or public service")),
        ["Department"] = ("department", new("实施部门在这一天的名称", "The name on the day of the department that holds it")),
        ["Department code"] = ("departmentCode", new("实施部门的编码", "That department's code")),
        ["On the list since"] = ("since", new("列入清单之日", "The day on which it was added to the list")),
        ["Suspended"] = ("suspended", new("是否暂停实施", "Whether it may not be exercised for the time being")),
        ["Provisional code"] = ("provisionalCode", new("编码是否为暂编", "Whether the code is a provisional one")),
        ["List version"] = ("listVersion", new(
            "导出自清单的哪一日、哪个版本；交回时据此比较",
            "The day and revision that the list is of; what is sent back is compared with it")),
        ["Receiver's code"] = ("receiverCode", new(
            "乡镇（街道）为 12 位代码，其他有代码的为其代码",
            "A township's code of twelve digits; of others, the code that they have")),
        ["Receiver"] = ("receiver", new("承接单位在这一天的名称", "The receiver's name on the day")),
        ["Receiver's kind"] = ("receiverKind", new(
            "乡镇（街道）、县（市、区）、开发区、部门或区域",
            "Township, county, development zone, department or territory")),
        ["Kind"] = ("kind", new("县（市、区）、开发区、部门或区域", "County, development zone, department or territory")),
        ["Mode"] = ("mode", How),
        ["In whose name"] = ("inWhoseName", new("以承接单位还是部门的名义行使", "Whether the receiver acts in its own name or the department's")),
        ["Instrument"] = ("instrument", new("委托书等的文号", "The number of the letter of entrustment or other instrument")),
        ["Provincial basis"] = ("provincialBasis", new("所依据的省级决定", "The provincial decision that it rests on")),
        ["Since"] = ("since", new("自这一天起行使", "The first day")),
        ["Until"] = ("until", new("行使的最后一日；空为没有期限", "The last day; empty where no end is known")),
        ["Handed over"] = ("handOver", new("交接之日，与起始日期不同时填写", "The day of the hand-over, where it is another")),
        ["What travels with it"] = ("travelling", new("随同的权力", "What goes with the power")),
        ["Territory"] = ("scope", new("适用区域；空为承接单位的辖区", "The territory for which it holds; empty for that of the receiver")),
        ["Document number"] = ("documentNumber", new("决定的文号", "The adjustment's document number")),
        ["Title"] = ("title", new("决定的标题", "The adjustment's title")),
        ["Open"] = ("open", new("在这一天是否在设", "Whether it is open on the day")),
        ["Merged into"] = ("mergedInto", new("并入的部门", "The department that it was merged into")),
        ["Powers"] = ("powers", new("行政权力的项数", "How many powers")),
        ["Services"] = ("services", new("公共服务的项数", "How many services")),
        ["County"] = ("county", new("所属的县（市、区）", "The county above it")),
        ["Revision"] = ("revision", new("决定在台账中的版本", "The revision at which it stands in the ledger")),
        ["Authority"] = ("authority", new("发文机关", "Who decided")),
        ["Decided"] = ("decided", new("决定日期", "The day of the decision")),
        ["Effective"] = ("effective", new("生效日期", "The day on which it takes effect")),
        ["Published"] = ("published", new("公布日期", "The day of its publication")),
        ["Recorded"] = ("recorded", new("记录的时间，北京时间", "When it was recorded, in Asia/Shanghai")),
        ["Opening list"] = ("openingList", new("是否为建立清单的决定", "Whether it opened the list")),
        ["Added"] = ("added", Counted),
        ["Removed"] = ("removed", Counted),
        ["Powers changed"] = ("powersChanged", Counted),
        ["Places changed"] = ("placesChanged", Counted),
        ["Services added"] = ("servicesAdded", Counted),
        ["Services removed"] = ("servicesRemoved", Counted),
        ["Services changed"] = ("servicesChanged", Counted),
        ["Transferred"] = ("transferred", Counted),
        ["Delegated"] = ("delegated", Counted),
        ["Recalled"] = ("recalled", Counted),
        ["Departments"] = ("departments", Counted),
        ["Remark"] = ("remark", new("备注", "A remark")),
    };

    // The same words where they are about something else.
    private static readonly Dictionary<(string Set, string Heading), (string Name, Bilingual Note)> Own = new()
    {
        [("departments", "Code")] = ("departmentCode", new("部门编码", "The department's code")),
        [("departments", "Name")] = ("department", new("部门在这一天的名称", "The department's name on the day")),
        [("townships", "Code")] = ("townshipCode", new("乡镇（街道）代码，12 位", "The township's code, twelve digits")),
        [("townships", "Name")] = ("township", new("乡镇（街道）在这一天的名称", "The township's name on the day")),
        [("receivers", "Code")] = ("receiverCode", new("有代码的，其代码", "Its code, where it has one")),
        [("townships", "Powers")] = ("powers", new("行使的职权项数", "How many powers it exercises")),
        [("receivers", "Powers")] = ("powers", new("行使的职权项数", "How many powers it exercises")),
    };

    /// <summary>A column's name and note.</summary>
    /// <exception cref="KeyNotFoundException">The dictionary lacks the column.</exception>
    public static (string Name, Bilingual Note) Of(string set, string heading) =>
        Own.TryGetValue((set, heading), out var own) ? own
            : Common.TryGetValue(heading, out var common) ? common
            : throw new KeyNotFoundException($"The dictionary of '{set}' has no column '{heading}'.");
}
