import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { MaterialPage, MaterialRoleName } from "../../bot/contract/network/material";
import { useAddress } from "../address/use-address";
import { useApi } from "../api/use-api";
import { useKept } from "../api/use-kept";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { SearchField } from "../frame/search-field";
import { Section } from "../frame/section";
import { useTargets } from "../frame/use-targets";
import { Paging } from "../table/paging";
import { readPage } from "../table/read-page";
import { useLanguage, useText } from "../text/use-text";
import type { ViewProps } from "../views";
import { Choice, Choices } from "./choices";
import { MaterialDialog } from "./material/material-dialog";
import { MaterialEntry } from "./material/material-entry";
import { Pinned } from "./material/pinned";
import { MATERIAL_ROLES } from "./material/roles";
import { usePins } from "./material/use-pins";

/** The material bank (S40): a handful on top for the reader's role, and search over all. */
export function MaterialsView({ address }: ViewProps<"materials">) {
  const t = useText();
  const { choose, go } = useAddress();
  const targets = useTargets();
  const { sok: search = "", roll: role = "", lage: state = "" } = address.choices;
  const page = readPage(address.choices["sida"]);
  const query = new URLSearchParams({
    language: useLanguage(),
    ...(state && { state }),
    ...(search && { q: search }),
    ...(role && { role }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  const list = useKept(useApi<MaterialPage>(`/api/network/materials?${query}`), "materials");
  const [isAdding, setAdding] = useState(false);
  const pins = usePins(list, role as MaterialRoleName | "");
  return (
    <Page
      title={t("views.materials")}
      hasTerm={false}
      subtitle={t("network.materials.subtitle")}
      actions={
        list.data?.mayAdd && (
          <Button appearance="primary" onClick={() => setAdding(true)}>
            {t("network.materials.add")}
          </Button>
        )
      }
    >
      <Loaded state={list} loading={t("network.materials.loading")}>
        {({ pinned, materials, total, pageSize, mayAdd, mayPin }) => (
          <>
            {pinned.length > 0 && <Pinned pinned={pinned} pins={mayPin && role !== "" ? pins : null} />}
            <Section className={targets} title={t(search ? "network.materials.found" : "network.materials.all")}>
              <Choices>
                <SearchField label={t("network.search")} hint={t("network.materials.search-hint")} search={search} />
                <Choice
                  label={t("network.materials.for")}
                  value={role}
                  onChoose={(roll) => choose({ roll, sida: "" })}
                  options={[
                    ["", t("network.materials.for-me")],
                    ...MATERIAL_ROLES.map((one) => [one, t(`network.materials.role.${one}`)] as const),
                  ]}
                />
                {mayAdd && (
                  <Choice
                    label={t("network.materials.state")}
                    value={state}
                    onChoose={(lage) => choose({ lage, sida: "" })}
                    options={[
                      ["", t("network.materials.state-of.shown")],
                      ["review", t("network.materials.review-due")],
                      ["retired", t("network.materials.retired")],
                    ]}
                  />
                )}
              </Choices>
              {mayPin && role === "" && <p>{t("network.materials.pin-hint")}</p>}
              {materials.length === 0 && (
                <p role="status">{t(search || state ? "network.materials.none-found" : "network.materials.none")}</p>
              )}
              {materials.map((material) => (
                <MaterialEntry
                  key={material.id}
                  material={material}
                  pins={mayPin && role !== "" && !material.isRetired ? pins : null}
                />
              ))}
              <Paging
                page={page}
                pages={Math.ceil(total / pageSize)}
                onPage={(next) => choose({ sida: String(next) })}
              />
            </Section>
          </>
        )}
      </Loaded>
      {isAdding && (
        <MaterialDialog
          read={null}
          onClose={(id) => {
            setAdding(false);
            if (id !== null) go({ view: "material", material: id });
          }}
        />
      )}
    </Page>
  );
}
