import { mount } from "svelte";
import { look } from "./app/theme.svelte";
import "./styles/index.css";

look.start();
const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");

// The gallery of the kit exists only while developing: the condition is constant in a build, and the page falls out of it.
if (import.meta.env.DEV && new URLSearchParams(location.search).has("gallery")) {
  const { default: Gallery } = await import("./dev/Gallery.svelte");
  mount(Gallery, { target });
} else {
  const { default: App } = await import("./app/App.svelte");
  mount(App, { target });
}
