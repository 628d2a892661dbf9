using PowerCatalog.Architecture.Tests.Graph;
using PowerCatalog.Architecture.Tests.Reading;
using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>How the folders of each project use each other.</summary>
public sealed class ArrowsBetweenFolders
{
    public static TheoryData<string> Projects => [.. Repository.Product.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_of_a_project_use_each_other_in_a_circle(string name)
    {
        var project = Repository.Named(name);
        var uses = project.Uses();
        Assert.NotEmpty(uses);
        var circles = Folders.Circles(project.RootNamespace, uses);
        Assert.True(circles.Count == 0, string.Join('\n', circles));
    }

    [Fact]
    public void The_tables_of_the_read_models_are_seen()
    {
        var uses = TableUses.Of(Repository.Named("PowerCatalog.ReadModels").Compiled().SyntaxTrees);
        Assert.Contains(uses, use => use.From.Name == "PowerWhere" && use.To.Namespace.EndsWith(".LegalBases", StringComparison.Ordinal));
    }

    [Fact]
    public void No_feature_uses_another()
    {
        var web = Repository.Named("PowerCatalog.Web");
        var features = web.RootNamespace + ".Features";
        var uses = web.Uses();
        Assert.Contains(uses, use => use.From.Namespace.StartsWith(features + ".", StringComparison.Ordinal));
        var between = Folders.UsesBetweenRooms(features, uses);
        Assert.True(between.Count == 0, string.Join('\n', between));
    }
}
