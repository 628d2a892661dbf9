using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Benchmarks.Data;
using PowerCatalog.Benchmarks.Harness;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>
/// Questions at several (day, revision) on the demonstration scaled, against the same on the demonstration: a township's list, the
/// first page of the whole list, and that of each department's. The answers keep their size: departments whose list does not fill the
/// page are left out. All departments in turn, because the copies of one power stand beside each other, and how often it was changed would
/// decide what a page of one department costs.
/// </summary>
internal static class AsOf
{
    private const int Questions = 100;
    private const int PageSize = 20;

    // Days and, by its place among the decisions, the one that is known: the newest, the middle one, the third.
    private static readonly (string Name, string On, double Known)[] Lenses =
        [("today, head", "2022-06-01", 1), ("mid-year, head", "2021-06-30", 1), ("mid-year, middle", "2021-06-30", 0.5),
            ("spring, third", "2021-03-31", 0.2)];

    public static async Task<IEnumerable<Result>> RunAsync(Bench bench)
    {
        var small = await Seeds.RecordedAsync(bench, 1);
        var large = await Seeds.RecordedAsync(bench, bench.Options.Times);
        await CurrentReadModels.MakeAsync(small);
        await CurrentReadModels.MakeAsync(large);
        var results = new List<Result>();
        foreach (var lens in Lenses)
        {
            var note =
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{lens.Name}; demonstration x {bench.Options.Times} against x 1; median of {Questions} questions");
            results.Add(await Rounds.CompareAsync(
                $"as-of township, {lens.Name}", "ms", Bound.RatioAtMost(1.3), bench.Options.Rounds,
                () => Task.FromResult(Ask(large, lens, AskTownship).Median), () =>
                    Task.FromResult(Ask(small, lens, AskTownship).Median), note));
            results.Add(await Rounds.CompareAsync(
                $"as-of whole list, {lens.Name}", "ms", Bound.RatioAtMost(1.3), bench.Options.Rounds,
                () => Task.FromResult(Ask(large, lens, AskWhole).Median), () => Task.FromResult(Ask(small, lens, AskWhole).Median), note));
            var departments = Departments(small, lens);
            int AskDepartment(CatalogView view, int question) =>
                view.List(new PowerFilter(Department: departments[question % departments.Count]), 0, PageSize).Items.Count;
            results.Add(await Rounds.CompareAsync(
                $"as-of department page, {lens.Name}", "ms", Bound.RatioAtMost(1.3), bench.Options.Rounds,
                () => Task.FromResult(Ask(large, lens, AskDepartment).Median), () =>
                    Task.FromResult(Ask(small, lens, AskDepartment).Median), note));
        }

        var million = await MillionVersions.FolderAsync(bench, large);
        foreach (var lens in Lenses)
        {
            var departments = Departments(small, lens);
            var taken = Ask(
                million, lens,
                (view, question) => view.List(
                    new PowerFilter(Department: departments[question % departments.Count]), 0, PageSize).Items.Count);
            results.Add(Result.Figure(
                $"as-of department page p95, {lens.Name}", "ms", Spread.One(taken.P95),
                string.Create(CultureInfo.InvariantCulture, $"{MillionVersions.Count(million):#,0} versions, in process"),
                    Bound.AtMost(10)));
        }

        return results;
    }

    // Departments that fill a page through this lens.
    private static List<string> Departments(string folder, (string Name, string On, double Known) lens)
    {
        var views = new CatalogViews(ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System);
        using var view = views.Open(Workspace.Wuzhong, Request(views, lens))!;
        return
        [
            .. view.Departments().Select(department => department.Code)
                .Where(code => view.List(new PowerFilter(Department: code), 0, PageSize).Items.Count == PageSize),
        ];
    }

    private static LensRequest Request(CatalogViews views, (string Name, string On, double Known) lens)
    {
        using var view = views.Open(Workspace.Wuzhong, LensRequest.Today)!;
        var decisions = view.Adjustments();
        var known = decisions[(int)((decisions.Count - 1) * lens.Known)].Revision;
        return new LensRequest(DateOnly.Parse(lens.On, CultureInfo.InvariantCulture), known.ToString(CultureInfo.InvariantCulture));
    }

    private static (double Median, double P95) Ask(
        string folder, (string Name, string On, double Known) lens, Func<CatalogView, int, int> ask)
    {
        var views = new CatalogViews(ReadModels.ReadModelSet.FilesIn(folder), TimeProvider.System);
        var request = Request(views, lens);
        var taken = new double[Questions];
        for (var i = 0; i < Questions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var view = views.Open(Workspace.Wuzhong, request)!;
            if (ask(view, i) == 0) throw new InvalidOperationException("The answer is empty.");
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(taken);
        return (taken[Questions / 2], taken[Questions * 95 / 100]);
    }

    private static int AskWhole(CatalogView view, int question) => view.List(new PowerFilter(), 0, PageSize).Items.Count;

    private static int AskTownship(CatalogView view, int question) => view.PowersOf(KnownReceiver.Of(TownshipHistory.Township)).Count;
}
