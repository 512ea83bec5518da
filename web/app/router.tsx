import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';

import { meQuery } from '../lib/session';
import { toProblem } from '../lib/problem';
import { queryClient } from '../lib/query-client';
import { NotFoundPage, RouteErrorPage } from './fault-pages';
import { homeFor } from './menu';
import { screens } from './screens';
import { Shell } from './shell';

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: NotFoundPage,
  errorComponent: RouteErrorPage,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/aanmelden',
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page'), 'SignInPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/uitnodiging/$token',
  component: lazyRouteComponent(
    () => import('../features/sign-in/invitation-page'),
    'InvitationPage',
  ),
});

const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: Shell,
  errorComponent: RouteErrorPage,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.query({ ...meQuery, staleTime: 'static' });
    } catch (error) {
      if (toProblem(error).status !== 401) throw error;
      throw redirect({ to: '/aanmelden', search: { terug: location.href } });
    }
  },
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: async () => {
    throw redirect({ to: homeFor(await queryClient.query({ ...meQuery, staleTime: 'static' })) });
  },
});

const screenRoutes = screens.map(({ path, load }) =>
  createRoute({ getParentRoute: () => signedInRoute, path, component: lazyRouteComponent(load) }),
);

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    invitationRoute,
    signedInRoute.addChildren([homeRoute, ...screenRoutes]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
