using PowerCatalog.ReadModels.Registers;
using PowerCatalog.Testing;

namespace PowerCatalog.ReadModels.Tests.Registers;

/// <summary>Since when a proof or an item is in a register, and by which decision.</summary>
public sealed class RegisterTests
{
    private const string Proofs = "commitmentProofs";

    [Fact]
    public async Task A_proof_has_the_decision_since_which_it_stands_without_a_break()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(11, "2021-02-01").Change(Given.SchoolBus, Proofs, null, "学历证明\n健康证明"),
            // The order and the writing change, and one proof goes.
            Given.Adjustment(12, "2021-03-01").Change(Given.SchoolBus, Proofs, "学历证明\n健康证明", "无犯罪记录证明；学历证明"),
            Given.Adjustment(13, "2021-04-01").Change(Given.SchoolBus, Proofs, "无犯罪记录证明；学历证明", "健康证明\n学历证明"),
            Given.Adjustment(14, "2021-05-01").Change(Given.Seizure, Proofs, null, "学历证明"));
        using var view = catalog.View("2021-06-01");
        var register = view.CommitmentProofs();
        Assert.Equal((3, 2), (register.Proofs, register.Departments));
        Assert.Equal(
            ["健康证明 市教育局 2021-04-01 吴政发〔2021〕13号", "学历证明 市教育局 2021-02-01 吴政发〔2021〕11号", "学历证明 市公安局 2021-05-01 吴政发〔2021〕14号"],
            register.Items.OrderBy(item => item.Department).ThenBy(item => item.Proof, StringComparer.Ordinal).Select(Shown));
        Assert.Equal("《中华人民共和国教育法》第五条《校车安全管理条例》第十五条、第十六条", register.Items[0].LegalBasis);
        // Earlier, and as was known earlier.
        using var before = catalog.View("2021-03-15");
        Assert.Equal(
            ["学历证明 市教育局 2021-02-01 吴政发〔2021〕11号", "无犯罪记录证明 市教育局 2021-03-01 吴政发〔2021〕12号"],
            before.CommitmentProofs().Items.OrderBy(item => item.Proof, StringComparer.Ordinal).Select(Shown));
        using var known = catalog.View("2021-06-01", "吴政发〔2021〕11号");
        Assert.Equal(2, known.CommitmentProofs().Proofs);
        Assert.Equal(2, view.CommitmentProofs("教育局").Proofs);
        Assert.Empty(view.CommitmentProofs("没有的部门").Items);
    }

    [Fact]
    public async Task A_correction_is_the_decision_and_an_annulment_takes_the_item_away()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(), Given.Adjustment(11, "2021-02-01").Change(Given.SchoolBus, "crossProvince", null, "否"));
        var fact = catalog.Revision() - 1;
        await catalog.Record(Given.Adjustment(12, "2021-03-01").Correct(fact, "crossProvince", "否", "是"));
        using (var corrected = catalog.View("2021-06-01"))
        {
            var item = corrected.CrossProvinceItems().Single(item => item.Power == Given.SchoolBus);
            Assert.Equal((new DateOnly(2021, 2, 1), "吴政发〔2021〕12号"), (item.Since, item.DocumentNumber));
        }

        await catalog.Record(Given.Adjustment(13, "2021-04-01").Annul("吴政发〔2021〕11号"));
        using var annulled = catalog.View("2021-06-01");
        Assert.Equal([Given.Records], annulled.CrossProvinceItems().Select(item => item.Power));
    }

    [Fact]
    public async Task An_item_across_provinces_has_its_places_and_is_there_since_it_came_back()
    {
        await using var catalog = await TestCatalog.Open(
            Given.List(),
            Given.Adjustment(11, "2021-02-01").Change(Given.Records, "crossProvincePlaces", null, "陕西省\n甘肃省平凉市"),
            Given.Adjustment(12, "2021-03-01").Change(Given.Records, "crossProvince", "是", "否"),
            Given.Adjustment(13, "2021-04-01").Change(Given.Records, "crossProvince", "否", "是"));
        using var opened = catalog.View("2021-02-15");
        Assert.Equal("吴政发〔2021〕1号", Assert.Single(opened.CrossProvinceItems()).DocumentNumber);
        using var without = catalog.View("2021-03-15");
        Assert.Empty(without.CrossProvinceItems());
        using var view = catalog.View("2021-06-01");
        var item = Assert.Single(view.CrossProvinceItems());
        Assert.Equal(["陕西省", "甘肃省平凉市"], item.Places);
        Assert.Equal((new DateOnly(2021, 4, 1), "吴政发〔2021〕13号"), (item.Since, item.DocumentNumber));
        Assert.NotEmpty(item.AdjustmentTitle);
    }

    private static string Shown(CommitmentProof proof) =>
        $"{proof.Proof} {proof.DepartmentName} {proof.Since:yyyy-MM-dd} {proof.DocumentNumber}";
}
