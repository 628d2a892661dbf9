using System.Globalization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Laws.Matching;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.ReadModels.LawChanges;

/// <summary>Answers what powers rest on documents that change, from the rows of legal bases.</summary>
public sealed class Citations(CatalogViews views) : ICitations
{
    /// <inheritdoc/>
    public ValueTask<Reliance?> RestingAsync(
        DivisionCode division, IReadOnlyCollection<LawChange> changes, DateOnly from, long? known, CancellationToken cancellation = default)
    {
        using var view = views.Open(division, new LensRequest(from, known?.ToString(CultureInfo.InvariantCulture)), cancellation);
        return new(view?.Resting(changes));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<PowerCode, PowerSince>> SinceAsync(
        DivisionCode division, IReadOnlyCollection<PowerCode> powers, DateOnly on, long since, CancellationToken cancellation = default)
    {
        using var view = views.Open(division, new LensRequest(on), cancellation);
        return new(view?.Since(powers, since) ?? new Dictionary<PowerCode, PowerSince>());
    }
}
