using PowerCatalog.Architecture.Tests.Graph;
using PowerCatalog.Architecture.Tests.Tree;

namespace PowerCatalog.Architecture.Tests;

/// <summary>What projects refer to.</summary>
public sealed class ArrowsBetweenProjects
{
    [Fact]
    public void No_projects_refer_to_each_other_in_a_circle()
    {
        var arrows = new Arrows<string>();
        foreach (var project in Repository.Projects)
        {
            foreach (var reference in project.References) arrows.Add(project.Name, reference, "");
        }

        Assert.NotEmpty(Repository.Projects.SelectMany(project => project.References));
        Assert.Empty(arrows.Circles().Select(circle => string.Join(", ", circle)));
    }

    [Fact]
    public void The_domain_refers_to_no_project_and_to_one_package_of_pure_functions()
    {
        var domain = Repository.Named("PowerCatalog.Domain");
        Assert.Empty(domain.References);
        Assert.Equal(["Quickenshtein"], domain.Packages);
    }

    [Fact]
    public void The_product_refers_to_no_test() =>
        Assert.All(
            Repository.Product, project =>
                Assert.DoesNotContain(project.References, name => Repository.Product.All(other => other.Name != name)));
}
