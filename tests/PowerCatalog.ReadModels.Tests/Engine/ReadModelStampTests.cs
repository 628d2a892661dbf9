using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Engine;

/// <summary>Whether anything was written to the read models shows, whoever wrote.</summary>
public sealed class ReadModelStampTests
{
    [Fact]
    public async Task Is_the_same_until_something_is_written_or_rebuilt()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var stamps = new ReadModelStamps(catalog.Files);
        var first = stamps.Now();
        Assert.NotNull(first);
        Assert.Equal(first, stamps.Now());
        await catalog.Record(Given.Adjustment(2, "2021-02-01").Delegate(Given.SchoolBus, "金积镇"));
        var second = stamps.Now();
        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Equal(second, stamps.Now());
        await new ReadModelRebuild(catalog.Ledger, catalog.Files, TimeProvider.System)
            .RunAsync(null, TestContext.Current.CancellationToken);
        Assert.NotEqual(second, stamps.Now());
    }

    [Fact]
    public async Task Is_none_where_there_are_no_read_models_or_they_were_deleted()
    {
        await using var empty = TestCatalog.Empty();
        using var none = new ReadModelStamps(empty.Files);
        Assert.Null(none.Now());
        await using var catalog = await TestCatalog.Open(Given.List());
        using var stamps = new ReadModelStamps(catalog.Files);
        Assert.NotNull(stamps.Now());
        File.Delete(catalog.Index);
        Assert.Null(stamps.Now());
    }

    [Fact]
    public async Task Is_none_once_the_read_models_were_found_damaged()
    {
        await using var catalog = await TestCatalog.Open(Given.List());
        using var stamps = new ReadModelStamps(catalog.Files);
        Assert.NotNull(stamps.Now());
        await using (var file = new FileStream(catalog.FileOf(), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Seek(file.Length / 2, SeekOrigin.Begin);
            await file.WriteAsync(new byte[file.Length / 4], TestContext.Current.CancellationToken);
        }

        Assert.NotNull(catalog.Files.LookForDamage());
        Assert.Null(stamps.Now());
    }
}
