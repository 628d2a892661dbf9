using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>The terms of delegations in both languages.</summary>
public static class TermWords
{
    /// <summary>How a power came to a receiver.</summary>
    public static Bilingual Of(DelegationMode mode) => new(DelegationWords.Show(mode), mode switch
    {
        DelegationMode.Empowered => "empowered",
        DelegationMode.Entrusted => "entrusted",
        DelegationMode.HandedDown => "handed down",
        DelegationMode.Stationed => "stationed",
        DelegationMode.Returned => "returned to the level of the law",
        DelegationMode.Temporary => "for the time being",
        _ => "examination handed down",
    });

    /// <summary>In whose name a township acts.</summary>
    public static Bilingual Of(ActingName name) =>
        new(DelegationWords.Show(name), name == ActingName.Receiver ? "the township's own" : "the department's");

    /// <summary>In whose name a receiver acts.</summary>
    public static Bilingual Of(ActingName name, ReceiverKind kind) => kind == ReceiverKind.Township
        ? Of(name)
        : new(DelegationWords.Show(name, kind), name == ActingName.Receiver ? "the receiver's own" : "the department's");

    /// <summary>What a receiver is.</summary>
    public static Bilingual Of(ReceiverKind kind) => new(DelegationWords.Show(kind), kind switch
    {
        ReceiverKind.Township => "township",
        ReceiverKind.County => "county",
        ReceiverKind.Zone => "development zone",
        ReceiverKind.Department => "department",
        _ => "territory",
    });
}
