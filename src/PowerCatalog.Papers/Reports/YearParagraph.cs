using System.Globalization;
using PowerCatalog.ReadModels.Statistics;

namespace PowerCatalog.Papers.Reports;

/// <summary>The paragraph that annual reports print of the list, from the figures of the year.</summary>
public static class YearParagraph
{
    /// <summary>The paragraph.</summary>
    /// <param name="government">The government's name.</param>
    /// <param name="year">The year.</param>
    /// <param name="figures">Its figures, by key.</param>
    /// <exception cref="KeyNotFoundException">A figure that the paragraph needs is not among them.</exception>
    public static string Of(string government, int year, IReadOnlyList<AnnualFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var values = figures.ToDictionary(figure => figure.Key, figure => figure.Value, StringComparer.Ordinal);
        string N(string key) => values[key].ToString("0.##", CultureInfo.InvariantCulture);
        IEnumerable<string> parts =
        [
            $"{year}年，{government}调整{N("departments")}个部门的行政职权，增加{N("added")}项、减少{N("removed")}项、"
                + $"变更要素{N("powersChanged")}项{N("elementChanges")}处",
            .. values["delegatedPowers"] > 0 ? [$"赋予乡镇（街道）行政职权{N("delegatedPowers")}项"] : (string[])[],
            .. values["townshipServiceItems"] > 0 ? [$"年末乡镇（街道）政务服务事项{N("townshipServiceItems")}项"] : (string[])[],
            .. values["crossProvinceItems"] > 0 ? [$"跨省通办事项{N("crossProvinceItems")}项"] : (string[])[],
            .. values["commitmentProofItems"] > 0
                ? [$"{N("commitmentDepartments")}个部门的{N("commitmentProofItems")}项证明事项实行告知承诺"] : (string[])[],
            .. Reductions(values["limitReductionPercent"], values["stepReductionPercent"]),
        ];
        return string.Join("；", parts) + "。";
    }

    private static IEnumerable<string> Reductions(decimal limits, decimal steps)
    {
        if (limits != 0) yield return $"承诺时限较法定时限压减{limits.ToString("0.##", CultureInfo.InvariantCulture)}%";
        if (steps != 0) yield return $"办理环节较上年末压减{steps.ToString("0.##", CultureInfo.InvariantCulture)}%";
    }
}
