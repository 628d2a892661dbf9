using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Tests.Problems;

public sealed class PlaceTests
{
    [Theory]
    [InlineData(17, "C", "变更前", "变更!C17 (变更前)")]
    [InlineData(17, "C", null, "变更!C17")]
    [InlineData(17, null, "变更前", "变更 第17行 (变更前)")]
    [InlineData(17, null, null, "变更 第17行")]
    [InlineData(null, "C", "变更前", "变更!C:C (变更前)")]
    [InlineData(null, null, null, "变更")]
    [InlineData(17, "3", "变更前", "变更 第17行 第3列 (变更前)")]
    [InlineData(null, "3", null, "变更 第3列")]
    public void A_place_is_written_as_people_look_for_it(int? row, string? column, string? heading, string written) =>
        Assert.Equal(written, new Place("变更", row, column, heading).ToString());
}
