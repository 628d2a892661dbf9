using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Listings.Words;

/// <summary>The terms of delegations in both languages.</summary>
public static class TermWords
{
    /// <summary>How a power came to a township.</summary>
    public static Bilingual Of(DelegationMode mode) => new(DelegationWords.Show(mode), mode switch
    {
        DelegationMode.Empowered => "empowered",
        DelegationMode.Entrusted => "entrusted",
        DelegationMode.HandedDown => "handed down",
        _ => "stationed",
    });

    /// <summary>In whose name a township acts.</summary>
    public static Bilingual Of(ActingName name) =>
        new(DelegationWords.Show(name), name == ActingName.Township ? "the township's own" : "the department's");
}
