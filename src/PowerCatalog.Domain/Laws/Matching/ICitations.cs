using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;

namespace PowerCatalog.Domain.Laws.Matching;

/// <summary>What the powers of catalogs cite, as the read models have it.</summary>
public interface ICitations
{
    /// <summary>
    /// The powers that rest on documents: those on the list on the later of two days, <paramref name="from"/> and that on which a document
    /// changes; null where there is no such catalog.
    /// </summary>
    /// <param name="division">The catalog.</param>
    /// <param name="changes">The documents.</param>
    /// <param name="from">The day.</param>
    /// <param name="known">The revision up to which adjustments are known; null for the newest.</param>
    /// <param name="cancellation">Stops it.</param>
    ValueTask<Reliance?> RestingAsync(
        DivisionCode division, IReadOnlyCollection<LawChange> changes, DateOnly from, long? known,
        CancellationToken cancellation = default);

    /// <summary>What has become of powers since a revision; those that are not on the list on the day are left out.</summary>
    /// <param name="division">The catalog.</param>
    /// <param name="powers">The powers.</param>
    /// <param name="on">The day.</param>
    /// <param name="since">The revision.</param>
    /// <param name="cancellation">Stops it.</param>
    ValueTask<IReadOnlyDictionary<PowerCode, PowerSince>> SinceAsync(
        DivisionCode division, IReadOnlyCollection<PowerCode> powers, DateOnly on, long since,
        CancellationToken cancellation = default);
}
