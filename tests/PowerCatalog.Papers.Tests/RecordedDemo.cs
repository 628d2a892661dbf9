using PowerCatalog.Listings.Words;
using PowerCatalog.Papers.Announcements;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Running;
using PowerCatalog.Testing;

namespace PowerCatalog.Papers.Tests;

/// <summary>The demonstration, as the program records it.</summary>
public sealed class RecordedDemo : IAsyncLifetime
{
    private DemoFolder? _demo;
    private TestCatalog? _catalog;

    public static CatalogWords Words { get; } = new(TestReference.Data);

    public CatalogView View() => _catalog!.View(on: "2021-12-31");

    /// <summary>A decision with the lens of its documents.</summary>
    public (CatalogView View, AdjustmentAnswer Decision) Open(string which)
    {
        using var now = View();
        var decision = now.Adjustment(which) ?? throw new InvalidOperationException($"There is no decision {which}.");
        var view = _catalog!.Views.Open(now.Catalog.Division, DecisionLens.Of(decision))!;
        return (view, view.Adjustment(decision.Id)!);
    }

    public async ValueTask InitializeAsync()
    {
        _demo = await DemoFolder.CreateAsync();
        _catalog = TestCatalog.In(_demo.Data);
    }

    public async ValueTask DisposeAsync()
    {
        await _catalog!.DisposeAsync();
        _demo!.Dispose();
    }
}
