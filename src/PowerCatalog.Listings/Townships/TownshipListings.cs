using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.Townships;

/// <summary>Townships, and what they exercise.</summary>
public static class TownshipListings
{
    /// <summary>The townships with how many powers each exercises.</summary>
    public static Listing<TownshipAnswer> All(CatalogWords words) => new Listing<TownshipAnswer>("乡镇（街道）", "Townships")
        .Text(words.Heading(Fields.Township), "Code", township => township.Code, brief: true)
        .Text(words.Heading(Fields.TownshipName), "Name", township => township.Name, brief: true)
        .Text("所属县（市、区）", "County", township => township.County, brief: true)
        .Flag("是否在设", "Open", township => township.Open)
        .Number("行使职权（项）", "Powers", township => township.Powers, brief: true);

    /// <summary>The receivers beside townships with how many powers each exercises.</summary>
    public static Listing<ReceiverAnswer> Others { get; } = new Listing<ReceiverAnswer>("其他承接单位", "Other receivers")
        .Text("承接单位", "Receiver", receiver => receiver.Name, brief: true)
        .Text("类型", "Kind", receiver => DelegationWords.Show(receiver.Kind), brief: true)
        .Text("代码", "Code", receiver => receiver.Kind.CodeIn(receiver.Key), brief: true)
        .Number("行使职权（项）", "Powers", receiver => receiver.Powers, brief: true);

    /// <summary>The townships that exercise one power.</summary>
    public static Listing<PowerTownship> OfPower { get; } = new Listing<PowerTownship>("行使的乡镇（街道）", "Townships")
        .Text("乡镇（街道）", "Township", township => township.Name, brief: true)
        .Text("所属县（市、区）", "County", township => township.County, brief: true)
        .Text("方式", "Mode", township => DelegationWords.Show(township.Mode), brief: true)
        .Text("行使名义", "In whose name", township => DelegationWords.Show(township.InWhoseName), brief: true)
        .Date("起始日期", "Since", township => township.Since, brief: true)
        .LastDay("截止日期", "Until", township => township.Until, brief: true)
        .Text("文号", "Document number", township => township.DocumentNumber, brief: true);

    /// <summary>The receivers of one power other than townships.</summary>
    public static Listing<PowerReceiver> OthersOfPower { get; } = new Listing<PowerReceiver>("其他承接单位", "Other receivers")
        .Text("承接单位", "Receiver", receiver => receiver.Name, brief: true)
        .Text("类型", "Kind", receiver => DelegationWords.Show(receiver.Kind), brief: true)
        .Text("方式", "Mode", receiver => DelegationWords.Show(receiver.Mode), brief: true)
        .Text("行使名义", "In whose name", receiver => DelegationWords.Show(receiver.InWhoseName, receiver.Kind), brief: true)
        .Text("适用区域", "Territory", receiver => receiver.Scope, brief: true)
        .Date("起始日期", "Since", receiver => receiver.Since, brief: true)
        .LastDay("截止日期", "Until", receiver => receiver.Until, brief: true)
        .Text("文号", "Document number", receiver => receiver.DocumentNumber, brief: true);

    /// <summary>Everything that receivers exercise, one pair a row.</summary>
    public static Listing<ReceivedPair> Delegations(CatalogWords words) => Powers(words, ReceiverKind.Township).Columns.Aggregate(
        new Listing<ReceivedPair>("承接职权", "Delegations")
            .Text("承接单位代码", "Receiver's code", pair => pair.Receiver.Kind.CodeIn(pair.Receiver.Key))
            .Text("承接单位", "Receiver", pair => pair.Receiver.Name)
            .Text("承接单位类型", "Receiver's kind", pair => DelegationWords.Show(pair.Receiver.Kind)),
        (listing, column) => listing.Of(column, pair => pair.Power));

    /// <summary>What one receiver of a kind exercises.</summary>
    public static Listing<TownshipPower> Powers(CatalogWords words, ReceiverKind kind) =>
        (kind == ReceiverKind.Township
            ? new Listing<TownshipPower>("乡镇职权", "Powers of a township")
            : new Listing<TownshipPower>("承接职权", "Powers of a receiver"))
        .Text(words.Heading(Fields.Code), "Code", power => power.Code, brief: true)
        .Text(words.Heading(Fields.Name), "Name", power => power.Name, brief: true)
        .Text(words.Heading(Fields.Category), "Category", power => words.Of(power.Category).Zh, brief: true)
        .Text(words.Heading(Fields.Department), "Department", power => power.DepartmentName, brief: true)
        .Text(words.Heading("legalBasis"), "Legal basis", power => power.LegalBasis, brief: true)
        .Text(words.Heading(Fields.Mode), "Mode", power => DelegationWords.Show(power.Mode), brief: true)
        .Text(words.Heading(Fields.InWhoseName), "In whose name", power => DelegationWords.Show(power.InWhoseName, kind), brief: true)
        .Text(words.Heading(Fields.Instrument), "Instrument", power => power.Instrument)
        .Text(words.Heading(Fields.ProvincialBasis), "Provincial basis", power => power.ProvincialBasis)
        .Date(words.Heading(Fields.Since), "Since", power => power.Since, brief: true)
        .LastDay(words.Heading(Fields.Until), "Until", power => power.Until, brief: true)
        .Date(words.Heading(Fields.HandOver), "Handed over", power => power.HandOver)
        .Text(words.Heading(Fields.Travelling), "What travels with it", power => power.Travelling)
        .Text(words.Heading(Fields.Scope), "Territory", power => power.Scope)
        .Flag("是否暂停", "Suspended", power => power.Suspended)
        .Text("文号", "Document number", power => power.DocumentNumber, brief: true)
        .Text("决定名称", "Title", power => power.AdjustmentTitle);
}
